import Contracts
import Programme
import SchedulingRules
import Testing

@testable import Operator

/// Rulebook 3.3: nobody is booked twice at the same time.
@Suite struct TimetableCheckTests {
  private func busy(_ party: Party, _ id: String, _ from: Int, _ to: Int, exclusive: Bool = true) -> BusyRow {
    let slot = Slot(start: Instant(secondsSince1970: Int64(from) * 60), end: Instant(secondsSince1970: Int64(to) * 60))
    return BusyRow(party: party, occupant: Occupant(.consultation, id), slot: slot, isExclusive: exclusive)
  }

  private func problems(_ rows: BusyRow...) -> [String] {
    var (state, breaches) = (SchedulingState(region: .astana), Breaches())
    for row in rows { state.load(row) }
    TimetableCheck.run(state, &breaches)
    return breaches.list.map { "\($0.promise.rawValue): \($0.place)" }
  }

  @Test func timesThatTouchDoNotOverlap() {
    #expect(problems(busy(.expert("e-1"), "a", 0, 60), busy(.expert("e-1"), "b", 60, 120)).isEmpty)
    #expect(problems(busy(.expert("e-1"), "a", 0, 60), busy(.expert("e-2"), "b", 30, 90)).isEmpty)
  }

  @Test func twoAtTheSameTimeAreFound() {
    #expect(problems(busy(.expert("e-1"), "a", 0, 60), busy(.expert("e-1"), "b", 59, 120)) == ["timetable: scheduling.busy expert e-1"])
  }

  @Test func aLongOneIsComparedWithEveryLaterOne() {
    let rows = [busy(.expert("e-1"), "a", 0, 300), busy(.expert("e-1"), "b", 60, 120), busy(.expert("e-1"), "c", 240, 280)]
    #expect(problems(rows[0], rows[1], rows[2]).count == 2)
  }

  @Test func whatIsNotExclusiveMayOverlap() {
    #expect(problems(busy(.season("s"), "a", 0, 60), busy(.season("s"), "b", 30, 90, exclusive: false)).isEmpty)
  }

  @Test func moreConsultationsThanThePolicyLetsAreFound() throws {
    var (state, breaches) = (SchedulingState(region: .astana), Breaches())
    state.load(try #require(SeasonRow(announced: SampleSeason.announced)))
    let number = ApplicationNumber("AST-2020-0017")!
    let admitted = try ContractDecoder.decode(
      ApplicationAdmitted.self, from: JSONDocument(Catalogue.example("application.admitted")!["data"]!.compactBytes).root
    ).get()
    SchedulingRules.evolve(&state, by: .heard(.admitted(admitted)), InputContext(source: ""), at: Instant(secondsSince1970: 0))
    state.load(3, of: TallyKey(expert: "e-1", number: number))
    TimetableCheck.run(state, &breaches)
    #expect(breaches.total == 0)
    state.load(4, of: TallyKey(expert: "e-1", number: number))
    TimetableCheck.run(state, &breaches)
    #expect(breaches.list.map(\.problem) == ["4 consultations, where at most 3 are allowed"])
  }
}
