import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// What comes after what (rulebook 3.1, 3.8).
struct SessionOrderTests {
  /// Each session of pre-acceleration needs all before it, in time and in being scheduled.
  @Test(arguments: 1..<6)
  func rule3_1_sessionNeedsTheOneBeforeIt(place: Int) throws {
    var desk = try Desk.open()
    let command = preAcceleration[place]
    let answer = try desk.tell(command)
    #expect(answer.codes.contains("out-of-order"), "\(command.kind)")
    for earlier in preAcceleration[..<place] { try desk.tell(earlier).accepted() }
    var early = command
    early.start = local("2020-03-16T18:00")
    #expect(try desk.tell(early).codes.contains("out-of-order"), "\(command.kind)")
    try desk.tell(command).accepted()
  }

  @Test func rule3_1_sessionCannotMovePastItsNeighbours() throws {
    var desk = try Desk.withSessions()
    try desk.tell(moved("o-2", to: "2020-03-24T09:00")).refused("out-of-order /data/newStart", "busy /data/newStart")
    try desk.tell(moved("o-2", to: "2020-03-17T11:00")).refused("out-of-order /data/newStart", "busy /data/newStart")
    try desk.tell(moved("o-2", to: "2020-03-17T12:00")).accepted()
  }

  @Test func rule3_1_orientationIsHeldOnceAndABaseCourseOnSeveralDays() throws {
    var desk = try Desk.withSessions()
    try desk.tell(session(.orientation1, at: "2020-03-17T15:00")).refused("already-scheduled /data/session")
    try desk.tell(session(.baseCourse, at: "2020-03-24T15:00", course: .programme)).accepted()
    try desk.tell(session(.baseCourse, at: "2020-03-30T15:00", course: .programme)).refused("out-of-order /data/start")
    try desk.tell(session(.baseCourse, at: "2020-03-24T15:00", id: "x")).refused(
      "not-of-this-kind /data/course", "busy /data/facilitators/0")
  }

  @Test func rule3_1_theDefenceComesAfterTheFourthSession() throws {
    var desk = try Desk.open()
    try desk.tell(defence(1)).refused("out-of-order /data/date")
    desk = try Desk.withSessions()
    try desk.tell(defence(1, on: "2020-05-14", at: "11:00")).refused("out-of-order /data/start")
    try desk.tell(defence(1, on: "2020-05-14", at: "12:00")).accepted()
    try desk.tell(moved("o-4", to: "2020-05-14T10:30")).refused("out-of-order /data/newStart")
  }

  @Test func rule3_8_theFifteenItemsComeInTheirOrderWithTheirTitlesAndLengths() throws {
    var desk = try Desk.accelerating(1, 2)
    for item in AccelerationItem.allCases {
      let kind: SessionKind = item.isControl ? .control : .module
      let day = format2(item.place)
      let facts = try desk.tell(session(kind, at: "2020-06-\(day)T10:00", id: Identifier("i-\(item.place)"), item: item.place)).accepted()
      guard case .sessionScheduled(let event)? = facts.first else { throw Unexpected() }
      #expect(event.title == item.label)
      #expect(event.endsAt - event.startsAt == Policy.standard.length(of: item))
      #expect(facts.mails.map(\.recipient.person) == ["u-1", "u-2", "o-2"])
    }
    try desk.tell(session(.module, at: "2020-06-20T10:00", item: 3)).refused(
      ["already-scheduled /data/session"] + Array(repeating: "out-of-order /data/start", count: 12))
    try desk.tell(session(.presentation, at: "2020-06-15T11:00", by: [kim])).refused(["out-of-order /data/start"])
    try desk.tell(session(.presentation, at: "2020-06-16T10:00")).accepted()
  }

  @Test func rule3_8_itemOutOfOrderIsRefused() throws {
    var desk = try Desk.open()
    try desk.tell(session(.module, at: "2020-06-01T10:00", item: 1)).refused("not-yet-known /data/kind")
    desk = try Desk.accelerating(1)
    try desk.tell(session(.module, at: "2020-06-03T10:00", item: 2)).refused("out-of-order /data/start")
    try desk.tell(session(.module, at: "2020-06-01T10:00", item: 1)).accepted()
    try desk.tell(session(.module, at: "2020-06-01T09:00", item: 2, by: [kim])).refused("out-of-order /data/start")
    try desk.tell(session(.module, at: "2020-06-03T10:00", item: 2)).accepted()
  }

  @Test(arguments: [(SessionKind.control, 7, true), (.control, 15, true), (.control, 6, false), (.module, 7, false), (.module, 6, true)])
  func rule3_8_controlSessionsAreTheSeventhAndTheFifteenth(kind: SessionKind, item: Int, fits: Bool) throws {
    var desk = try Desk.accelerating(1)
    #expect(try desk.tell(session(kind, at: "2020-06-01T10:00", item: item)).codes.contains("no-such-item") == !fits)
  }

  /// Day of the month, whether coaching may be then.
  @Test(arguments: [(1, true), (7, true), (8, false), (21, false), (22, false), (28, false), (29, false)])
  func rule3_8_coachingOpensInTheFirstWeek(day: Int, fits: Bool) throws {
    var desk = try Desk.open()
    #expect(try desk.tell(session(.coaching, at: "2020-04-\(format2(day))T10:00", item: 1)).isRefused == !fits)
  }

  @Test func rule3_8_coachingClosesInTheFourthWeekAndGoesOnNextMonth() throws {
    var desk = try Desk.open()
    try desk.tell(session(.coaching, at: "2020-05-04T10:00", item: 2)).refused("out-of-order /data/start")
    let facts = try desk.tell(session(.coaching, at: "2020-04-02T10:00", item: 1)).accepted()
    guard case .sessionScheduled(let event)? = facts.first else { throw Unexpected() }
    #expect(event.coaching == CoachingTheme.strategy.content && event.title.ru == "Коучинг: «Стратегическое управление проектом»")
    try desk.tell(session(.coaching, at: "2020-04-03T10:00", item: 1)).refused("already-scheduled /data/session")
    try desk.tell(session(.coaching, at: "2020-05-22T10:00", item: 1)).refused("other-month /data/start")
    try desk.tell(session(.coaching, at: "2020-04-22T10:00", item: 1)).accepted()
    try desk.tell(session(.coaching, at: "2020-04-04T10:00", item: 2)).refused("out-of-order /data/start", "out-of-order /data/start")
    try desk.tell(session(.coaching, at: "2020-05-04T10:00", item: 2)).accepted()
    try desk.tell(session(.coaching, at: "2020-06-04T10:00", item: 9)).refused("no-such-month /data/item", "out-of-order /data/start")
  }
}

func format2(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
