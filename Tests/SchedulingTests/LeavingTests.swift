import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// A project that leaves has no consultations to come (rulebook 1.10, 3.3), and what calendars are told (rulebook 3.10).
struct LeavingTests {
  private func withdrawn(_ number: Int) -> ApplicationWithdrawn {
    ApplicationWithdrawn(season: "astana-2020", number: ast(number), withdrawnAt: instant("2020-03-20T04:00:00Z"), reason: "Көшіп кетті")
  }

  @Test func withdrawalCancelsWhatIsToComeAndFreesItsTime() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.tell(request("c-2", 1, at: "2020-04-07T11:00")).accepted()
    let answer = try desk.tell(withdrawn(1))
    #expect(answer.events.filter { $0 == "consultation.cancelled" }.count == 2)
    #expect(answer.mails.filter { $0.calendar?.method == .cancel }.count == 2)
    #expect(desk.rings.isEmpty)
    #expect(desk.all.busy.values.allSatisfy { $0.isEmpty })
    try desk.tell(request("c-3", 2)).accepted()
    try desk.tell(request("c-4", 1, at: "2020-04-08T11:00")).refused("wrong-stage /data/numbers/0")
    let again = try desk.tell(withdrawn(1))
    #expect(again.events.isEmpty)
  }

  @Test func exclusionDoesSoTooAndNamesWhoDecided() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    var excluded = ProjectExcluded.example
    excluded.number = ast(1)
    let facts = try desk.tell(excluded).accepted()
    guard case .cancelled(let event)? = facts.dropFirst().first else { throw Unexpected() }
    #expect(event.by == excluded.deciders.first)
    #expect(try desk.row("c-1").status == .cancelled)
  }

  @Test func groupGoesOnWithoutTheOneThatLeft() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1, 2, by: .expert))
    let answer = try desk.tell(withdrawn(1))
    #expect(answer.events == ["notification.requested"])
    #expect(answer.mails.map(\.recipient) == [leader(1)])
    #expect(try desk.row("c-1").numbers == [ast(2)])
    #expect(try desk.row("c-1").status == .confirmed)
    try desk.tell(request("c-2", 3)).refused("busy /data/expert")
    try desk.tell(withdrawn(2)).accepted()
    #expect(try desk.row("c-1").status == .cancelled)
  }

  @Test func calendarEntryKeepsItsNameAndItsSequenceRises() throws {
    var desk = try Desk.open()
    var entries: [CalendarNotice] = []
    func note(_ facts: [SchedulingFact]) throws { entries.append(try #require(facts.mails.first?.calendar)) }
    try desk.tell(request("c-1", 1)).accepted()
    try note(desk.tell(confirm("c-1")).accepted())
    try note(desk.tell(move("c-1", to: "2020-04-07T15:00")).accepted())
    try note(desk.tell(ConsultationExtend(consultation: "c-1", by: ahmetov, minutes: 15)).accepted())
    try note(desk.tell(cancel("c-1")).accepted())
    #expect(Set(entries.map(\.uid)).count == 1)
    #expect(entries.map(\.sequence) == [0, 1, 2, 3])
    #expect(entries.map(\.method) == [.request, .request, .request, .cancel])
    #expect(entries.map(\.start.iso) == ["2020-04-06T11:00", "2020-04-07T15:00", "2020-04-07T15:00", "2020-04-07T15:00"])
    #expect(entries.map(\.duration.value) == [60, 60, 75, 75])
    #expect(entries.allSatisfy { $0.zone == "Asia/Almaty" && $0.attendees.contains(ahmetov) && $0.attendees.contains(leader(1)) })
  }

  @Test func everyDecisionWritesToEachOnceInTheirLanguage() throws {
    var desk = try Desk.open()
    desk.pair(1, with: "e-ahmetov")
    try desk.agreed(request("c-1", 1))
    try desk.tell(move("c-1", to: "2020-04-07T15:00")).accepted()
    try desk.advance(to: "2020-04-07T10:00:00Z")
    try desk.tell(ConsultationFinish(consultation: "c-1")).accepted()
    let mails = desk.history.map(\.fact).mails
    #expect(Set(mails.map(\.key)).count == mails.count)
    #expect(
      mails.filter { $0.template == "consultation-moved" }.map(\.recipient) == [leader(1), ahmetov], "mentor and expert are one person")
    #expect(mails.filter { $0.recipient == ahmetov }.allSatisfy { $0.language == .kk })
    #expect(mails.filter { $0.recipient == leader(1) }.allSatisfy { $0.language == .ru && $0.number == ast(1) })
    #expect(mails.filter { $0.template == "consultation-moved" }.first?.parameters["oldStart"] == "2020-04-06T11:00")
  }

  @Test func keysOfMailStayWithinTheirLengthForTheLongestIds() throws {
    var desk = try Desk.open()
    let long = Identifier(String(repeating: "ұ", count: 128))!
    try desk.agreed(request(long, 1))
    try desk.tell(request(Identifier(String(repeating: "ұ", count: 127) + "x")!, 2, at: "2020-04-07T11:00")).accepted()
    let mails = desk.history.map(\.fact).mails
    #expect(Set(mails.map(\.key)).count == mails.count)
    #expect(mails.contains { $0.key.value.hasPrefix("consultation-confirmed/") })
  }

  @Test func repeatedAndUnfittingEventsChangeNothing() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1))
    try desk.advance(to: "2020-04-06T06:00:00Z")
    try desk.tell(ConsultationFinish(consultation: "c-1")).accepted()
    let before = desk.all
    for (fact, at) in desk.history where fact.event != nil {
      if case .agendaMissing = fact { continue }
      SchedulingRules.evolve(&desk.all, by: fact, InputContext(source: ""), at: at)
    }
    #expect(desk.all.consultations == before.consultations)
    #expect(desk.all.busy == before.busy)
    #expect(desk.all.tallies == before.tallies)
    #expect(desk.all.surveys == before.surveys)
  }

  @Test func foldingTheFactsRebuildsEveryRow() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1, 2, by: .expert))
    try desk.agreed(request("c-2", 3, at: "2020-04-07T11:00"))
    try desk.tell(move("c-2", to: "2020-04-07T12:00")).accepted()
    try desk.tell(withdrawn(2)).accepted()
    try desk.advance(to: "2020-04-06T06:00:00Z")
    try desk.tell(ConsultationFinish(consultation: "c-1")).accepted()
    var rebuilt = SchedulingState(region: .astana)
    for (fact, at) in desk.history { SchedulingRules.evolve(&rebuilt, by: fact, InputContext(source: ""), at: at) }
    #expect(rebuilt == desk.all)
  }
}
