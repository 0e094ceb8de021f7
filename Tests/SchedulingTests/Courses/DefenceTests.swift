import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// The days of the defence (rulebook 3.9).
struct DefenceTests {
  private func scheduled(_ facts: [SchedulingFact]) throws -> DefenceScheduled {
    guard case .defenceScheduled(let event)? = facts.first else { throw Unexpected() }
    return event
  }

  @Test func rule3_9_slotsFollowEachOtherAndTheJuryHasItsOwnTime() throws {
    var desk = try Desk.withSessions()
    let event = try scheduled(desk.tell(defence(2, 1)).accepted())
    #expect(event.slots.map(\.number) == [ast(2), ast(1), nil])
    #expect(event.slots.map(\.start) == ["2020-05-18T10:00", "2020-05-18T10:05", "2020-05-18T10:10"].map(local))
    #expect(event.slots.map(\.kind) == [.presentation, .presentation, .jury])
    #expect(event.slots.last?.endsAt == instant("2020-05-18T04:25:00Z"))
    #expect(event.sequence == 0 && event.zone == "Asia/Almaty")
  }

  @Test func rule3_9_timetableIsPublishedToTeamsMentorsAndJury() throws {
    var desk = try Desk.withPairs(1)
    try desk.tell(JuryAppointed.example).accepted()
    let facts = try desk.tell(defence(1, 2)).accepted()
    #expect(facts.letters.prefix(3) == ["defence-scheduled Жетекші1", "defence-scheduled Ольга", "defence-scheduled Жетекші2"])
    let reachable = JuryAppointed.example.jurors.filter { $0.email != nil }.count
    #expect(facts.mails.filter { $0.template == "session-invitation" }.count == reachable)
    #expect(facts.mails.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty && $0.calendar?.method == .request })
    #expect(Set(facts.mails.map(\.key)).count == facts.mails.count)
  }

  @Test func juryAppointedLaterIsInvitedThen() throws {
    var desk = try Desk.withSessions()
    try desk.tell(defence(1)).accepted()
    var event = JuryAppointed.example
    event.jurors[0].email = "juror@example.kz"
    let mails = try desk.tell(event).mails
    #expect(mails.map(\.recipient.email).contains("juror@example.kz"))
    #expect(mails.allSatisfy { $0.calendar?.start == local("2020-05-18T10:00") })
  }

  @Test func substituteIsInvitedAndTheJurorWhoIsOutIsFreed() throws {
    var desk = try Desk.withSessions()
    var jury = JuryAppointed.example
    jury.jurors[0].email = "out@example.kz"
    jury.reserves[0].email = "in@example.kz"
    try desk.tell(jury).accepted()
    try desk.tell(defence(1)).accepted()
    var event = JurySubstituted.example
    (event.out, event.in, event.number) = (jury.jurors[0].juror!, jury.reserves[0].juror!, ast(1))
    let once = try desk.tell(event).mails
    #expect(once.map { "\($0.recipient.email ?? "") \($0.template)" } == ["in@example.kz session-invitation"])
    event.number = nil
    let mails = try desk.tell(event).mails
    #expect(
      mails.map { "\($0.recipient.email ?? "") \($0.template)" } == [
        "in@example.kz session-invitation", "out@example.kz session-cancelled",
      ])
    #expect(mails[0].key != once[0].key && mails[1].calendar?.method == .cancel)
    #expect(desk.all.juries["astana-2020"]?.jurors[0].email == "in@example.kz")
  }

  @Test func rule3_9_sameDayAgainReplacesWhatWasPublished() throws {
    var desk = try Desk.withSessions()
    try desk.tell(defence(1, 2)).accepted()
    let facts = try desk.tell(defence(2, 3, at: "11:00")).accepted()
    #expect(try scheduled(facts).sequence == 1)
    let byTemplate = Dictionary(grouping: facts.mails, by: \.template.value).mapValues { $0.map(\.recipient) }
    #expect(byTemplate == ["defence-scheduled": [leader(2), leader(3)], "session-cancelled": [leader(1)]])
    #expect(facts.mails.allSatisfy { $0.calendar?.sequence == 1 && NotificationTemplate.problems(of: $0).isEmpty })
    let off = try desk.tell(defence()).accepted()
    #expect(try scheduled(off).slots.isEmpty)
    #expect(off.mails.map(\.recipient) == [leader(2), leader(3)])
    try desk.tell(defence()).refused("required /data/numbers")
    #expect(desk.all.busy[.season("astana-2020")]?.keys.contains { $0.kind == .defence } == false)
  }

  @Test func rule3_9_daysAddUpAndNobodyDefendsTwice() throws {
    var desk = try Desk.withSessions()
    try desk.tell(defence(1, 2)).accepted()
    try desk.tell(defence(3, 3, 1, on: "2020-05-19")).refused("listed-twice /data/numbers/1", "already-scheduled /data/numbers/2")
    try desk.tell(defence(3, on: "2020-05-19")).accepted()
    #expect(desk.all.courses.defences(of: "astana-2020").flatMap(\.numbers) == [ast(1), ast(2), ast(3)])
  }

  @Test func rule3_9_onlyAdmittedProjectsThatAreStillIn() throws {
    var desk = try Desk.withSessions()
    try desk.tell(withdrawal(2)).accepted()
    try desk.tell(order(3)).accepted()
    try desk.tell(defence(1, 2, 3, 9)).refused(
      "not-admitted /data/numbers/1", "not-admitted /data/numbers/2", "not-yet-known /data/numbers/3")
  }

  /// Seed 15370397405380612424 of `CourseHistoryTests` found it: a second cancellation under the key of the first.
  @Test func teamThatLeftIsNotToldAgainWhenItsDayIsScheduledAnew() throws {
    var desk = try Desk.withSessions()
    try desk.tell(defence(1, 2)).accepted()
    let told = try desk.tell(withdrawal(1)).mails.filter { $0.calendar?.uid.value.hasPrefix("defence-") == true }
    #expect(told.map(\.template) == ["session-cancelled"])
    let again = try desk.tell(defence(2)).accepted()
    #expect(again.mails.map(\.template) == ["defence-scheduled"])
  }

  @Test func whatHasBegunIsNotScheduledAnew() throws {
    var desk = try Desk.withSessions()
    try desk.tell(defence(1)).accepted()
    try desk.advance(to: "2020-05-18T04:00:00Z")
    try desk.tell(defence(1, at: "15:00")).refused("already-begun /data/date")
    try desk.tell(defence(2, on: "2020-05-17")).refused("in-the-past /data/start")
  }

  /// Whatever the numbers of the policy: no gap, no overlap, everybody once, the jury after every so many and at the end.
  @Test func timetableOfAnySizeHasNoGapAndNoOverlap() throws {
    var seed = Seeded()
    for _ in 0..<200 {
      let size = Int.random(in: 1...120, using: &seed), every = Int.random(in: 1...30, using: &seed)
      let minutes = (0..<3).map { _ in Int.random(in: 1...30, using: &seed) }
      var announced = SeasonAnnounced.example
      announced.policy = try Policy(overrides: [
        "presentationMinutes": minutes[0], "questionMinutes": minutes[1], "juryMinutes": minutes[2], "juryAfterPresentations": every,
      ])
      let season = try #require(SeasonRow(announced: announced))
      let slots = DefenceSlots.make(of: (1...size).map { ast($0) }, from: instant("2020-05-18T03:00:00Z"), in: season)
      #expect(slots.compactMap(\.number) == (1...size).map { ast($0) }, "\(seed)")
      #expect(zip(slots, slots.dropFirst()).allSatisfy { $0.endsAt == $1.startsAt }, "\(seed)")
      #expect(slots.filter { $0.kind == .jury }.count == (size + every - 1) / every, "\(seed)")
      #expect(slots.last?.kind == .jury && slots.allSatisfy { season.zone.instant(of: $0.start) == $0.startsAt }, "\(seed)")
    }
  }
}
