import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Monthly reports of experts and mentors, and the alarm for one that has not come (rulebook 2).
struct ReportTests {
  private func month(_ from: String, _ to: String) -> Period { Period(from: LocalDate(iso: from)!, to: LocalDate(iso: to)!) }

  private func dynamics(_ number: Int, _ period: Period) -> ReportSubmit {
    var report = ReportSubmit.example
    report.number = ast(number)
    report.period = period
    return report
  }

  /// The alarms, as `kind month`.
  private func alarms(_ facts: [SchedulingFact]) -> [String] {
    facts.compactMap { if case .reportOverdue(let event) = $0 { "\(event.kind.rawValue) \(event.period.from.iso.prefix(7))" } else { nil } }
  }

  @Test func rule2_mentorOwesAReportForEveryMonthFromTheSignedPlanOn() throws {
    var desk = try Desk.withPairs(1, 2)
    try desk.sign(1)
    try desk.advance(to: "2020-04-02T04:00:00Z")
    guard case .reportSubmitted(let event)? = try desk.tell(dynamics(1, month("2020-03-19", "2020-03-31"))).accepted().first else {
      throw Unexpected()
    }
    #expect(event.onTime && event.season == "astana-2020")
    // The last moment is the end of the fifth day after the month, by the season's clock.
    let april = try desk.advance(to: "2020-05-05T17:59:58Z")
    #expect(alarms(april).isEmpty)
    let may = try desk.advance(to: "2020-05-05T17:59:59Z")
    #expect(alarms(may) == ["mentor 2020-04"])
    #expect(may.letters == ["report-overdue Ольга"])
    #expect(may.mails.map(\.parameters) == [["month": "2020-04", "name": "Жоба 1", "number": "AST-2020-0001"]])
    #expect(may.mails.flatMap { NotificationTemplate.problems(of: $0) }.isEmpty)
    guard case .reportSubmitted(let late)? = try desk.tell(dynamics(1, month("2020-04-01", "2020-04-30"))).accepted().first else {
      throw Unexpected()
    }
    #expect(late.onTime)
    try desk.advance(to: "2020-05-06T04:00:00Z")
    guard case .reportSubmitted(let later)? = try desk.tell(dynamics(1, month("2020-04-01", "2020-04-30"))).accepted().first else {
      throw Unexpected()
    }
    #expect(!later.onTime)
  }

  @Test func rule2_noReportIsOwedOnceThePairHasParted() throws {
    var desk = try Desk.withPairs(1, 2, 3)
    for number in 1...3 { try desk.sign(number) }
    try desk.advance(to: "2020-03-31T04:00:00Z")
    try desk.tell(PairDissolve(number: ast(1), mentor: "e-kim", reason: "Көшіп кетті")).accepted()
    try desk.advance(to: "2020-04-01T04:00:00Z")
    try desk.tell(withdrawal(2, at: "2020-04-01T04:00:00Z")).accepted()
    let facts = try desk.advance(to: "2020-12-31T04:00:00Z")
    // Of the second March; of the third every month, for nobody tells that it has left.
    #expect(alarms(facts).filter { $0 == "mentor 2020-03" }.count == 2)
    #expect(alarms(facts).filter { $0 == "mentor 2020-04" }.count == 1)
  }

  @Test func rule2_dynamicsReportsEndWithTheDefenceAndGoOnInAcceleration() throws {
    var desk = try Desk.withPairs(1, 2)
    for number in 1...2 { try desk.sign(number) }
    try desk.tell(defence(1, 2)).accepted()
    #expect(
      alarms(try desk.advance(to: "2020-06-03T04:00:00Z")) == ["mentor 2020-03", "mentor 2020-03", "mentor 2020-04", "mentor 2020-04"])
    let order = order(1, from: "2020-06-08")
    try desk.tell(order).accepted()
    let facts = try desk.advance(to: "2020-08-31T04:00:00Z")
    // Only of the one that goes on, and its month of the defence is not left out.
    #expect(alarms(facts) == ["mentor 2020-05", "mentor 2020-06", "mentor 2020-07"])
  }

  @Test func rule2_newMentorOfAProjectWithASignedPlanOwesReportsToo() throws {
    var desk = try Desk.withPairs(1)
    try desk.sign(1)
    try desk.tell(expert("e-third", "Үшінші Сарапшы")).accepted()
    try desk.tell(PairDissolve(number: ast(1), mentor: "e-kim", reason: "Көшті")).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-third")).accepted()
    try desk.tell(PairAccept(number: ast(1), mentor: "e-third")).accepted()
    let facts = try desk.advance(to: "2020-04-30T04:00:00Z")
    #expect(alarms(facts) == ["mentor 2020-03"])
    #expect(facts.letters == ["report-overdue Үшінші"])
  }

  @Test func rule2_expertOwesAReportForAMonthWithASession() throws {
    var desk = try Desk.withSessions()
    try desk.tell(session(.strategic, at: "2020-04-20T10:00", id: "x", direction: .informalEducation, by: [kim])).accepted()
    try desk.tell(session(.strategic, at: "2020-06-20T10:00", id: "y", direction: .informalEducation, by: [kim])).accepted()
    try desk.tell(SessionCancel(session: "y")).accepted()
    let facts = try desk.advance(to: "2020-12-31T04:00:00Z")
    #expect(alarms(facts) == ["expert 2020-04"])
  }

  @Test func rule2_expertOwesAReportForAMonthWithAConsultation() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1, at: "2020-04-06T11:00"))
    try desk.agreed(request("c-2", 2, at: "2020-05-06T11:00"))
    try desk.agreed(request("c-3", 3, at: "2020-06-08T11:00"))
    try desk.tell(cancel("c-3")).accepted()
    try desk.advance(to: "2020-05-01T04:00:00Z")
    let april = month("2020-04-01", "2020-04-30")
    try desk.tell(ReportSubmit(kind: .expert, expert: "e-ahmetov", period: april, text: "Бір консультация")).accepted()
    let facts = try desk.advance(to: "2020-12-31T04:00:00Z")
    #expect(alarms(facts) == ["expert 2020-05"])
  }

  @Test func rule2_whatTheReportLacksIsToldAtOnce() throws {
    var desk = try Desk.withPairs(1)
    var report = dynamics(2, month("2020-03-19", "2020-04-02"))
    report.goals = nil
    report.rows = []
    report.signatures = [gulnar]
    report.consultants = ["e-nobody"]
    try desk.tell(report).refused(
      "not-a-month /data/period", "not-a-pair /data/number", "required /data/goals", "required /data/rows",
      "three-signatures /data/signatures", "unknown-expert /data/consultants/0")
    try desk.tell(ReportSubmit(kind: .expert, expert: "e-kim", period: month("2020-04-01", "2020-04-30"))).refused(
      "not-begun /data/period/from", "required /data/text")
    try desk.tell(ReportSubmit(kind: .mentor, expert: "e-nobody", period: month("2020-03-31", "2020-03-01"))).refused(
      "unknown-expert /data/expert", "required /data/number", "ends-before-it-starts /data/period/to", "not-begun /data/period/from",
      "required /data/goals", "required /data/nextMonth", "required /data/rows", "three-signatures /data/signatures")
    try desk.tell(ReportSubmit(kind: .expert, expert: "e-kim", period: month("2020-03-01", "2020-03-31"), text: "Үш консультация"))
      .accepted()
  }

  @Test(arguments: ["2020-01-31", "2020-02-29", "2020-12-01", "9999-12-31", "0001-01-01"])
  func monthKnowsItsNeighbours(text: String) throws {
    let month = Month(of: try #require(LocalDate(iso: text)))
    #expect(month.first.day == 1 && month.next.previous == month)
    #expect(month.last.adding(days: 1) == month.next.first)
  }

  @Test func timerIsReadBackAsItWasSet() throws {
    let april = Month(of: LocalDate(iso: "2020-04-17")!)
    let keys = [ReportRow.Key(.mentor, "e kim", ast(17), april), ReportRow.Key(.expert, "e-kim", ast(17), april)]
    #expect(keys.map(\.number) == [ast(17), nil])
    for key in keys { #expect(SchedulingTimer(payload: CourseTimer.report(key).payload) == .course(.report(key))) }
    for text in ["report mentor 2020-04 x e-kim", "report mentor 2020-13 - e-kim", "report", "report expert 2020-04 -"] {
      #expect(CourseTimer(payload: text) == nil)
    }
  }
}
