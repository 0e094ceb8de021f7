import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Mentor pairs form by mutual consent (rulebook 2, 3.1).
struct PairTests {
  @Test func rule3_1_pairFormsWhenTheOtherSideAgrees() throws {
    var desk = try Desk.withPairs()
    let asked = try desk.tell(PairPropose(number: ast(1), mentor: "e-kim", reason: "Тәжірибесі бар")).accepted()
    #expect(asked.letters == ["pair-proposed Ольга"])
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim", by: .project)).refused("not-asked /data/by")
    let facts = try desk.tell(PairAccept(number: ast(1), mentor: "e-kim", by: .mentor)).accepted()
    guard case .pairFormed(let event)? = facts.first else { throw Unexpected() }
    #expect(event.person == kim)
    #expect(facts.letters == ["pair-formed Жетекші1", "pair-formed Ольга"])
    #expect(facts.mails.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty })
    #expect(desk.all.projects[ast(1)]?.mentor == "e-kim")
  }

  @Test func rule3_1_mentorMayAskToo() throws {
    var desk = try Desk.withPairs()
    #expect(try desk.tell(PairPropose(number: ast(1), mentor: "e-kim", by: .mentor)).accepted().letters == ["pair-proposed Жетекші1"])
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim", by: .mentor)).refused("not-asked /data/by")
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim")).accepted()
  }

  @Test func rule3_1_noPairFormsBeforeTheSecondOrientationSession() throws {
    var desk = try Desk.open()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).accepted()
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim")).refused("before-second-session /data/number")
    for command in preAcceleration { try desk.tell(command).accepted() }
    try desk.advance(to: "2020-03-19T03:59:59Z")
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim")).refused("before-second-session /data/number")
    try desk.advance(to: "2020-03-19T04:00:00Z")
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim")).accepted()
  }

  @Test func rule2_mentorTakesNoMoreProjectsThanTheirOwnCapacity() throws {
    var desk = try Desk.withSessions(projects: 6)
    try desk.advance(to: "2020-03-19T04:00:00Z")
    for number in 1...5 { try desk.tell(PairPropose(number: ast(number), mentor: "e-kim")).accepted() }
    for number in 1...4 { try desk.tell(PairAccept(number: ast(number), mentor: "e-kim")).accepted() }
    try desk.tell(PairAccept(number: ast(5), mentor: "e-kim")).refused("mentor-is-full /data/mentor")
    try desk.tell(PairPropose(number: ast(6), mentor: "e-kim")).refused("mentor-is-full /data/mentor")
    try desk.tell(withdrawal(2)).accepted()
    try desk.tell(PairAccept(number: ast(5), mentor: "e-kim")).accepted()
  }

  @Test func projectHasOneMentorAtATime() throws {
    var desk = try Desk.withPairs()
    try desk.tell(expert("e-third", "Үшінші Сарапшы")).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-third")).accepted()
    try desk.tell(PairAccept(number: ast(1), mentor: "e-kim")).accepted()
    try desk.tell(PairAccept(number: ast(1), mentor: "e-third")).refused("already-paired /data/number")
    try desk.tell(PairDissolve(number: ast(1), mentor: "e-kim", by: .mentor)).refused("required /data/reason")
    let facts = try desk.tell(PairDissolve(number: ast(1), mentor: "e-kim", by: .mentor, reason: "Көшіп кетті")).accepted()
    #expect(facts.letters == ["pair-dissolved Жетекші1"])
    #expect(desk.all.projects[ast(1)]?.mentor == nil)
    try desk.tell(PairAccept(number: ast(1), mentor: "e-third")).accepted()
    try desk.tell(PairDissolve(number: ast(1), mentor: "e-kim", reason: "Тағы")).refused("not-a-pair /data/mentor")
  }

  @Test func whoDeclinesMayBeAskedAgain() throws {
    var desk = try Desk.withPairs()
    try desk.tell(PairDecline(number: ast(1), mentor: "e-kim")).refused("not-proposed /data/mentor")
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).refused("already-proposed /data/mentor")
    let facts = try desk.tell(PairDecline(number: ast(1), mentor: "e-kim", reason: "Орын жоқ")).accepted()
    #expect(facts.letters == ["pair-declined Жетекші1"])
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).accepted()
  }

  @Test func onlyAMentorAndAProjectInTheProgrammePair() throws {
    var desk = try Desk.withPairs()
    var consultant = expert("e-fourth", "Төртінші Сарапшы")
    consultant.formats = [.expert]
    try desk.tell(consultant).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-fourth")).refused("not-a-mentor /data/mentor")
    try desk.tell(PairPropose(number: ast(9), mentor: "e-nobody")).refused("not-yet-known /data/number", "unknown-expert /data/mentor")
    try desk.tell(withdrawal(1)).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).refused("wrong-stage /data/number")
  }

  @Test func completionEndsThePair() throws {
    var desk = try Desk.withPairs(1)
    try desk.tell(order(1)).accepted()
    var completed = ProjectCompleted.example
    completed.number = ast(1)
    try desk.tell(completed).accepted()
    #expect(desk.all.courses.pair(ast(1), "e-kim")?.stage == .ended)
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).refused("wrong-stage /data/number")
  }
}
