import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.5: preselection")
struct PreselectionTests {
  @Test func rule1_5_anAcceptedApplicationIsInterviewedWithin7Days() throws {
    var desk = try Desk.open(at: "2020-02-03T09:00:00.125Z")
    let number = try desk.register()
    try desk.advance(to: "2020-02-04T04:00:00Z")
    let answer = try desk.tell(ApplicationPreselect(number: number, accept: true, by: organiser))
    #expect(answer.events == ["application.preselected", "notification.requested"])
    guard case .preselected(let event)? = answer.facts.first else { throw Unexpected() }
    #expect(event.interviewDueBy == instant("2020-02-10T09:00:00.125Z"))
    #expect(event.preselectedAt == desk.now)
    #expect(try desk.track(number) == .preselected)
  }

  @Test func rule1_5_sevenDaysAreCountedOnTheLocalClock() throws {
    var desk = Desk(at: "2024-01-10T04:00:00Z")
    var season = announcement()
    season.opensAt = local("2024-01-15T00:00")
    season.closesAt = local("2024-03-28T18:00")
    try desk.tell(season).accepted()
    // 27 February 2024, 12:00 at UTC+6; from 1 March at UTC+5 the same local time is an hour later.
    try desk.advance(to: "2024-02-27T06:00:00Z")
    let number = try desk.preselected()
    #expect(try desk.row(number).interviewDueBy == instant("2024-03-05T07:00:00Z"))
  }

  @Test func rule1_5_aDeclinedApplicantHearsItByMailWithoutReasons() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    let answer = try desk.tell(ApplicationPreselect(number: number, accept: false, by: organiser, reason: "тақырыпқа сай емес"))
    #expect(answer.events == ["application.declined", "notification.requested"])
    guard case .notification(let letter)? = answer.facts.last else { throw Unexpected() }
    #expect(letter.template == "application-declined" && letter.channel == .email)
    #expect(letter.parameters == ["number": number.description, "name": "Open English 1"])
    #expect(try desk.track(number) == .declined)
  }

  @Test func rule1_5_theOrderOfArrivalIsRolling() throws {
    var desk = try Desk.open()
    let first = try desk.register(application(1))
    let second = try desk.register(application(2))
    try desk.tell(ApplicationPreselect(number: second, accept: true, by: organiser)).accepted()
    try desk.tell(ApplicationPreselect(number: first, accept: true, by: organiser)).accepted()
  }

  @Test(arguments: [true, false], [true, false])
  func rule1_5_itIsDecidedOnce(first: Bool, second: Bool) throws {
    var desk = try Desk.open()
    let number = try desk.register()
    try desk.tell(ApplicationPreselect(number: number, accept: first, by: organiser)).accepted()
    try desk.tell(ApplicationPreselect(number: number, accept: second, by: organiser)).refused("already-decided /data/number")
  }

  @Test func rule1_5_somebodyDecidesOnSomething() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    try desk.tell(ApplicationPreselect(number: number, accept: true, by: person(" "))).refused("required /data/by/fullName")
    try desk.tell(ApplicationPreselect(number: ast(9), accept: true, by: organiser)).refused("unknown-application /data/number")
    try desk.tell(ApplicationWithdraw(number: number)).accepted()
    try desk.tell(ApplicationPreselect(number: number, accept: true, by: organiser)).refused("withdrawn /data/number")
  }
}

@Suite("Rulebook 1.5 and 1.9: interviews")
struct InterviewTests {
  let experts = [person("Марат Ахметов")]

  func schedule(_ number: ApplicationNumber, round: Round = 1, start: String = "2020-02-05T15:00") -> InterviewSchedule {
    InterviewSchedule(number: number, round: round, start: local(start), experts: experts)
  }

  func record(_ number: ApplicationNumber, round: Round = 1, passed: Bool = true) -> InterviewRecord {
    InterviewRecord(number: number, round: round, passed: passed, marks: ["pilot": 2], notes: "жақсы", experts: experts)
  }

  @Test func rule1_5_theFirstInterviewNeedsPreselection() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    try desk.tell(schedule(number)).refused("wrong-stage /data/number")
    try desk.tell(ApplicationPreselect(number: number, accept: true, by: organiser)).accepted()
    guard case .interviewScheduled(let event)? = try desk.tell(schedule(number)).accepted().first else { throw Unexpected() }
    #expect(event.startsAt == instant("2020-02-05T09:00:00Z"))
    #expect(event.applicant.email == "applicant1@example.kz")
  }

  @Test func rule1_5_anInterviewIsNotInThePastAndHasExperts() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    var past = schedule(number, start: "2020-02-03T14:59")
    past.experts = []
    try desk.tell(past).refused("in-the-past /data/start", "required /data/experts")
    var twice = schedule(number)
    twice.experts = [person("Марат Ахметов"), person("МАРАТ ахметов"), person(" ")]
    try desk.tell(twice).refused("listed-twice /data/experts/1", "required /data/experts/2/fullName")
    try desk.tell(schedule(number, start: "2020-02-03T15:00")).accepted()
  }

  @Test func rule1_5_anInterviewMayBeMovedUntilItIsRecorded() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    try desk.tell(schedule(number)).accepted()
    try desk.tell(schedule(number, start: "2020-02-06T10:00")).accepted()
    #expect(desk.all.interviews[InterviewRow.Key(number: number, round: 1)]?.start == local("2020-02-06T10:00"))
    try desk.tell(record(number)).accepted()
    try desk.tell(schedule(number, start: "2020-02-07T10:00")).refused("already-recorded /data/round")
  }

  @Test func rule1_9_aResultNeedsAnInterviewAndIsFinal() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    try desk.tell(record(number)).refused("interview-not-scheduled /data/round")
    try desk.tell(schedule(number)).accepted()
    try desk.tell(record(number)).accepted()
    #expect(try desk.track(number) == .interviewed)
    try desk.tell(record(number, passed: false)).refused("already-recorded /data/round")
    #expect(desk.all.interviews[InterviewRow.Key(number: number, round: 1)]?.passed == true)
  }

  @Test func rule1_9_whoFailsTheFirstInterviewStaysBehind() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed(passed: false)
    #expect(try desk.track(number) == .preselected)
  }

  @Test func rule1_5_anOverdueInterviewRaisesAnAlarmOnce() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    try desk.tell(schedule(number, start: "2020-02-12T10:00")).accepted()
    try desk.advance(to: "2020-02-10T08:59:59Z")
    #expect(!desk.history.contains { $0.fact.event is InterviewOverdue })
    try desk.advance(to: "2020-02-29T00:00:00Z")
    let alarms = desk.history.filter { $0.fact.event is InterviewOverdue }
    #expect(alarms.count == 1)
    #expect(alarms.first?.at == instant("2020-02-10T09:00:00Z"))
    // It can be held all the same.
    try desk.tell(record(number)).accepted()
  }

  @Test func rule1_5_anInterviewInTimeRaisesNoAlarm() throws {
    var desk = try Desk.open()
    let held = try desk.interviewed(application(1))
    let withdrawn = try desk.preselected(application(2))
    try desk.tell(ApplicationWithdraw(number: withdrawn)).accepted()
    #expect(!desk.timers.keys.contains { $0.hasSuffix("/interview") })
    try desk.advance(to: "2020-03-01T00:00:00Z")
    #expect(!desk.history.contains { $0.fact.event is InterviewOverdue })
    #expect(try desk.track(held) == .interviewed)
  }

  @Test func rule1_11_theSecondInterviewFollowsTheDefence() throws {
    var desk = try Desk.open()
    let early = try desk.interviewed()
    try desk.tell(schedule(early, round: 2)).refused("wrong-stage /data/number")
    desk = try Desk.open()
    let number = try desk.admitted()
    let unknown = try desk.tell(schedule(number, round: 2, start: "2020-05-18T12:00"))
    unknown.refused("not-yet-known /data/number")
    #expect(unknown.reasons[0].retryable == true)
    try desk.tell(defence([number])).accepted()
    try desk.tell(schedule(number, round: 2, start: "2020-05-18T10:04")).refused("before-defence /data/start")
    try desk.tell(schedule(number, round: 2, start: "2020-05-18T10:05")).accepted()
    try desk.tell(record(number, round: 2)).accepted()
  }
}
