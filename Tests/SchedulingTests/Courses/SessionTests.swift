import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Sessions get their times, change them and are called off (rulebook 3.1, 3.8, 3.10).
struct SessionTests {
  @Test func sessionInvitesLeadersAndFacilitatorsOnceEach() throws {
    var desk = try Desk.open()
    let facts = try desk.tell(session(.orientation1, at: "2020-03-17T10:00", id: "o-1", by: [gulnar, kim])).accepted()
    guard case .sessionScheduled(let event)? = facts.first else { throw Unexpected() }
    #expect(event.startsAt == instant("2020-03-17T04:00:00Z"))
    #expect(event.endsAt == instant("2020-03-17T06:00:00Z"))
    #expect(event.title.ru == "Первая установочная сессия")
    #expect(facts.mails.map(\.recipient.person) == ["u-1", "u-2", "u-3", "o-2", "e-kim"])
    #expect(Set(facts.mails.map(\.key)).count == 5)
    #expect(facts.mails.allSatisfy { $0.template == "session-invitation" && NotificationTemplate.problems(of: $0).isEmpty })
    #expect(facts.mails.allSatisfy { $0.calendar?.method == .request && $0.calendar?.sequence == 0 && $0.calendar?.duration == 120 })
    #expect(Set(facts.mails.compactMap(\.calendar?.uid)).count == 1)
    let kazakh = try #require(facts.mails.first { $0.recipient.person == "o-2" })
    #expect(kazakh.parameters["title"] == "Бірінші нұсқау сессиясы")
  }

  @Test func movedSessionIsToldWithItsOldTimeAndARisingSequence() throws {
    var desk = try Desk.withSessions()
    let facts = try desk.tell(moved("o-3", to: "2020-03-28T15:00")).accepted()
    guard case .sessionMoved(let event)? = facts.first else { throw Unexpected() }
    #expect(event.oldStart == local("2020-03-27T10:00") && event.sequence == 1)
    #expect(facts.mails.allSatisfy { $0.template == "session-moved" && $0.parameters["oldStart"] == "2020-03-27T10:00" })
    #expect(facts.mails.allSatisfy { $0.parameters["reason"] == "Зал бос емес." })
    #expect(facts.mails.allSatisfy { $0.calendar?.sequence == 1 && NotificationTemplate.problems(of: $0).isEmpty })
    #expect(try desk.session("o-3").start == local("2020-03-28T15:00"))
    // The old time is free again for who leads it.
    try desk.tell(session(.strategic, at: "2020-03-27T10:00", id: "free", direction: .informalEducation)).accepted()
    try desk.tell(session(.strategic, at: "2020-03-28T15:30", id: "taken", direction: .informalEducation)).refused(
      "busy /data/facilitators/0")
  }

  @Test func cancelledSessionLeavesItsPlaceAndTheOldTimeIsTold() throws {
    var desk = try Desk.withSessions()
    let facts = try desk.tell(SessionCancel(session: "o-4", reason: "Карантин")).accepted()
    #expect(facts.mails.count == 4)
    #expect(facts.mails.allSatisfy { $0.calendar?.method == .cancel && $0.calendar?.start == local("2020-05-14T10:00") })
    #expect(facts.mails.allSatisfy { $0.calendar?.sequence == 1 && $0.parameters["reason"] == "Карантин" })
    try desk.tell(SessionCancel(session: "o-4")).refused("session-cancelled /data/session")
    try desk.tell(moved("o-4", to: "2020-05-15T10:00")).refused("session-cancelled /data/session")
    try desk.tell(session(.orientation4, at: "2020-05-14T10:00", id: "o-4-again")).accepted()
  }

  @Test func whatHasBegunStands() throws {
    var desk = try Desk.withSessions()
    try desk.advance(to: "2020-03-17T04:00:00Z")
    try desk.tell(moved("o-1", to: "2020-03-18T10:00")).refused("already-begun /data/session")
    try desk.tell(SessionCancel(session: "o-1")).refused("already-begun /data/session")
    try desk.tell(moved("o-9", to: "2020-03-18T10:00")).refused("unknown-session /data/session")
  }

  @Test func everythingWrongWithASessionIsToldAtOnce() throws {
    var desk = try Desk.withSessions()
    var command = session(.module, at: "2020-03-01T10:00", id: "o-1", course: .programme, item: 16, by: [gulnar, gulnar])
    try desk.tell(command).refused(
      "id-taken /data/session", "no-such-item /data/item", "not-of-this-kind /data/course", "listed-twice /data/facilitators/1",
      "in-the-past /data/start", "not-yet-known /data/kind")
    command.season = "nowhere-2020"
    let answer = try desk.tell(command)
    #expect(answer.told == ["not-yet-known /data/season"] && answer.reasons.first?.retryable == true)
  }

  @Test func facilitatorLeadsOneThingAtATime() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1, at: "2020-03-18T11:00")).accepted()
    try desk.tell(session(.orientation1, at: "2020-03-18T10:00", id: "o-1", by: [gulnar, ahmetov])).refused("busy /data/facilitators/1")
    try desk.tell(session(.orientation1, at: "2020-03-18T12:00", id: "o-1", by: [gulnar, ahmetov])).accepted()
    // And nobody can be consulted while the session is.
    try desk.tell(request("c-2", 2, at: "2020-03-18T13:00")).refused("busy /data/expert", "busy /data/start")
    try desk.tell(request("c-3", 2, expert: "e-kim", at: "2020-03-18T13:00")).refused("busy /data/start")
    try desk.tell(request("c-4", 2, at: "2020-03-18T14:00")).accepted()
  }

  @Test func whoBecomesAnExpertIsStillBusyWithWhatTheyLead() throws {
    var desk = try Desk.open()
    try desk.tell(session(.orientation1, at: "2020-03-18T10:00", id: "o-1")).accepted()
    try desk.tell(expert("o-2", gulnar.fullName, .kk)).accepted()
    let other = session(.strategic, at: "2020-03-18T11:00", id: "x", direction: .informalEducation)
    try desk.tell(other).refused("busy /data/facilitators/0")
    try desk.tell(moved("o-1", to: "2020-03-18T14:00")).accepted()
    try desk.tell(other).accepted()
    try desk.tell(moved("x", to: "2020-03-18T15:00")).refused("busy /data/newStart")
  }

  @Test func whoJoinsLateIsInvitedToWhatIsStillToCome() throws {
    var desk = try Desk.withSessions()
    try desk.advance(to: "2020-03-24T12:00:00Z")
    let facts = try desk.tell(admitted(9)).accepted()
    #expect(facts.mails.compactMap(\.calendar?.start) == ["2020-03-25T10:00", "2020-03-27T10:00", "2020-05-14T10:00"].map(local))
    #expect(facts.mails.allSatisfy { $0.recipient == leader(9) })
    #expect(try desk.tell(admitted(9)).mails.isEmpty)
  }

  @Test func whoLeavesIsFreedOfWhatIsStillToCome() throws {
    var desk = try Desk.withPairs(1)
    try desk.tell(defence(1)).accepted()
    try desk.advance(to: "2020-03-26T12:00:00Z")
    let mails = try desk.tell(withdrawal(1, at: "2020-03-26T12:00:00Z")).mails
    #expect(
      mails.filter { $0.recipient == leader(1) }.compactMap(\.calendar?.start)
        == ["2020-03-27T10:00", "2020-05-14T10:00", "2020-05-18T10:00"].map(local))
    #expect(mails.allSatisfy { ($0.calendar?.method ?? .cancel) == .cancel })
    #expect(mails.filter { $0.template == "pair-dissolved" }.map(\.recipient) == [kim])
    #expect(mails.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty })
  }

  @Test func strategicSessionIsOfADirectionAndOfTheLatestSeason() throws {
    var desk = try Desk.open()
    var other = admitted(4)
    other.direction = .tourism
    try desk.tell(other).accepted()
    var command = session(.strategic, at: "2020-03-18T10:00", id: "cluster", direction: .tourism)
    command.season = nil
    let facts = try desk.tell(command).accepted()
    guard case .sessionScheduled(let event)? = facts.first else { throw Unexpected() }
    #expect(event.season == "astana-2020")
    #expect(facts.mails.map(\.recipient.person) == ["u-4", "o-2"])
    try desk.tell(request("c-1", 4, at: "2020-03-18T10:00")).refused("busy /data/numbers/0")
    try desk.tell(request("c-2", 1, at: "2020-03-18T10:00")).accepted()
    command.direction = nil
    command.session = nil
    try desk.tell(command).refused("required /data/season", "required /data/direction", "busy /data/facilitators/0")
  }

  @Test func serviceNamesASessionThatNobodyHasNamed() throws {
    var desk = try Desk.open()
    var command = session(.orientation1, at: "2020-03-17T10:00")
    command.session = nil
    guard case .sessionScheduled(let event)? = try desk.tell(command).accepted().first else { throw Unexpected() }
    #expect(event.session == "AST-2020-S-1")
    try desk.tell(session(.orientation2, at: "2020-03-19T10:00", id: "AST-2020-S-7")).refused("id-reserved /data/session")
  }

  @Test func longestNamesMakeNoKeyTooLong() throws {
    var desk = try Desk.open()
    let name = Identifier(String(repeating: "ұ", count: 128))!
    let lead = Person(person: Identifier(String(repeating: "o", count: 128)), fullName: "Данияр Оспанов", email: "o@example.kz")
    let facts = try desk.tell(session(.orientation1, at: "2020-03-17T10:00", id: name, by: [lead])).accepted()
    #expect(Set(facts.mails.map(\.key)).count == 4)
  }
}
