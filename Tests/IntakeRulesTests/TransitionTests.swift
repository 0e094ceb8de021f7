import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.11: transition")
struct TransitionTests {
  @Test func rule1_11_aProjectThatHasEverythingGoesOn() throws {
    var desk = try Desk.open()
    let number = try desk.passed()
    guard case .transitionApplied(let event)? = try desk.tell(transition(number)).accepted().first else { throw Unexpected() }
    #expect(event.dueBy == instant("2020-05-21T17:59:59Z"))
    #expect(try desk.track(number) == .applied)
    #expect(desk.timers["application/\(number)/transition"] == nil)
    try desk.tell(transition(number)).refused("already-applied /data/number")
  }

  @Test func rule1_11_everythingThatIsMissingIsToldAtOnce() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    let answer = try desk.tell(TransitionApply(number: number, statement: " ", attachments: []))
    answer.refused(
      "required /data/statement", "not-yet-known /data/number", "effect-model-missing /data/attachments", "not-yet-known /data/number",
      "not-yet-known /data/number", "document-missing /data/number", "document-missing /data/number", "document-missing /data/number",
      "document-missing /data/number", "document-missing /data/number", "document-missing /data/number", "document-missing /data/number",
      "second-interview-missing /data/number", "certificate-missing /data/attachments", "not-yet-known /data/attachments")
    #expect(answer.reasons.filter { $0.retryable == true }.map(\.code) == Array(repeating: "not-yet-known", count: 4))
  }

  /// One condition after another is not met; each is a reason of its own.
  @Test func rule1_11_eachConditionCounts() throws {
    var desk = try Desk.open()
    let number = try desk.passed()
    try desk.tell(transition(number, certificate: nil)).refused("certificate-missing /data/attachments")
    try desk.tell(transition(number, certificate: "AST-2020-C-9")).refused("unknown-certificate /data/attachments/1/certificate")
    var command = transition(number)
    command.attachments.removeFirst()
    try desk.tell(command).refused("effect-model-missing /data/attachments")
    try desk.tell(planSigned(number, tasks: 3)).accepted()
    let undone = try desk.tell(transition(number))
    undone.refused("tasks-not-done /data/number")
    #expect(undone.reasons[0].message.ru.contains("2 из 3"))
  }

  @Test func rule1_11_theShareOfTasksIsTheSeasonsOwn() throws {
    var desk = try Desk.open(policy: ["tasksPercent": 60])
    let number = try desk.passed()
    try desk.tell(planSigned(number, tasks: 4)).accepted()
    try desk.tell(transition(number)).refused("tasks-not-done /data/number")
    try desk.tell(planSigned(number, tasks: 3)).accepted()
    try desk.tell(transition(number)).accepted()
  }

  @Test func rule1_11_onlyTheCourseOnTheProgrammeIsMandatory() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(attended([number], course: .projectManagement)).accepted()
    #expect(try !desk.row(number).attendedBaseCourse)
    try desk.tell(attended([number])).accepted()
    #expect(try desk.row(number).attendedBaseCourse)
  }

  @Test func rule1_11_theSecondInterviewMustBePassed() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.pass(to: "2020-05-17T00:00:00Z")
    try desk.tell(defence([number])).accepted()
    try desk.pass(to: "2020-05-18T10:00:00Z")
    try desk.tell(scored(number)).accepted()
    try desk.interview(number, round: 2, passed: false)
    #expect(try desk.tell(transition(number)).codes.contains("second-interview-not-passed"))
  }

  @Test func rule1_11_whoDoesNotReachThePassMarkDoesNotGoOn() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(scored(number, total: 74, passed: false)).accepted()
    #expect(try desk.track(number) == .notPassed)
    #expect(try desk.tell(transition(number)).codes.contains("mark-not-reached"))
    #expect(!desk.timers.keys.contains("application/\(number)/transition"))
  }

  @Test func rule1_11_aTeamOutsideThatStageCannotApply() throws {
    var desk = try Desk.open()
    let early = try desk.interviewed(application(1))
    try desk.tell(transition(early)).refused("wrong-stage /data/number")
    let gone = try desk.register(application(2))
    try desk.tell(ApplicationWithdraw(number: gone)).accepted()
    try desk.tell(transition(gone)).refused("wrong-stage /data/number")
    try desk.tell(transition(ast(9))).refused("unknown-application /data/number")
  }

  /// Defence on 18 May; counted from the publication, where that is later; to 23:59:59 in Nur-Sultan.
  @Test(arguments: [
    ("2020-05-18T04:00:00Z", "2020-05-21T17:59:59Z"), ("2020-05-18T10:00:00Z", "2020-05-21T17:59:59Z"),
    ("2020-05-18T18:00:00Z", "2020-05-22T17:59:59Z"), ("2020-05-20T10:00:00Z", "2020-05-23T17:59:59Z"),
  ])
  func rule1_11_threeDaysCountFromTheLaterOfDefenceAndProtocol(published: String, due: String) throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(defence([number])).accepted()
    try desk.pass(to: published)
    try desk.tell(scored(number, published: published)).accepted()
    #expect(try desk.row(number).transitionDueBy == instant(due))
    #expect(desk.timers["application/\(number)/transition"]?.due == instant(due) + .seconds(1))
  }

  @Test func rule1_11_theLastSecondIsInTimeAndTheQueueIsFair() throws {
    var desk = try Desk.open()
    let prompt = try desk.passed(application(1))
    var late = try Desk.open()
    let tardy = try late.passed(application(1))
    try desk.advance(to: instant("2020-05-21T18:00:00Z") - .microseconds(1))
    #expect(desk.markers.isEmpty)
    try desk.tell(transition(prompt)).accepted()

    try late.advance(to: "2020-05-21T18:00:00Z")
    #expect(late.markers.count == 1)
    #expect(try late.track(tardy) == .passed)
    var backlog = late
    // What stands before the marker is in time, however late it is handled.
    try backlog.advance(to: "2020-05-22T06:00:00Z")
    try backlog.tell(transition(tardy)).accepted()
    try backlog.takeMarkers()
    #expect(try backlog.track(tardy) == .applied)
    // What stands behind it is late.
    try late.takeMarkers()
    #expect(try late.track(tardy) == .lapsed)
    #expect(
      late.history.contains {
        $0.fact == .lapsed(ProjectLapsed(season: "astana-2020", number: tardy, dueBy: instant("2020-05-21T17:59:59Z")))
      })
    let refused = try late.tell(transition(tardy))
    refused.refused("late /data/number")
    #expect(refused.reasons[0].message.ru.contains("21.05.2020 23:59"))
  }

  @Test func rule1_11_aForgedMarkerLapsesNobody() throws {
    var desk = try Desk.open()
    let number = try desk.passed()
    let marker = LaneMarker(
      purpose: Identifier("transition-closes \(number)")!, season: "astana-2020", instant: instant("2020-05-21T17:59:59Z"))
    try desk.tell(marker).refused("not-due /data/instant")
    #expect(try desk.track(number) == .passed)
  }

  @Test func rule4_3_whoDidNotAppearLapsesWhenTheTransitionCloses() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(scored(number, presented: false, total: nil, passed: false)).accepted()
    #expect(try desk.track(number) == .admitted)
    #expect(try desk.tell(transition(number)).codes.contains("not-defended"))
    try desk.pass(to: "2020-05-22T00:00:00Z")
    #expect(try desk.track(number) == .lapsed)
  }

  @Test func rule1_10_whoIsExcludedBeforeTheDeadlineDoesNotLapse() throws {
    var desk = try Desk.open()
    let number = try desk.passed()
    let reason = ExclusionReason(ground: .conflict, text: "Жанжал")
    try desk.tell(ProjectExclude(number: number, reasons: [reason], deciders: [organiser])).accepted()
    try desk.pass(to: "2020-05-23T00:00:00Z")
    #expect(try desk.track(number) == .excluded)
  }
}

@Suite("Rulebook 1.11 and the track: order, completion, award")
struct AccelerationTests {
  @Test func rule1_11_theOrderStartsAccelerationOfTheProjectsItLists() throws {
    var desk = try Desk.open()
    let number = try desk.applied()
    var command = OrderIssue(season: "astana-2020", numbers: [number], signedBy: signatory, startsOn: day("2020-06-01"))
    guard case .orderIssued(let event)? = try desk.tell(command).accepted().first else { throw Unexpected() }
    #expect(event.order == "AST-2020-O-1")
    #expect(event.acceleration == Period(from: day("2020-06-01"), to: day("2020-09-30")))
    #expect(try desk.track(number) == .accelerating)
    command.startsOn = nil
    try desk.tell(command).refused("not-applied /data/numbers/0")
    #expect(try desk.season.orders == 1)
  }

  @Test func rule1_11_anOrderIsAllOrNothing() throws {
    var desk = try Desk.open()
    let waiting = try desk.register(application(7))
    let number = try desk.applied()
    let command = OrderIssue(
      season: "astana-2020", numbers: [number, ast(99), waiting, number], signedBy: Signatory(fullName: ""), startsOn: day("2020-05-17"))
    try desk.tell(command).refused(
      "required /data/signedBy/fullName", "starts-before-order /data/startsOn", "unknown-application /data/numbers/1",
      "not-applied /data/numbers/2", "listed-twice /data/numbers/3")
    #expect(try desk.track(number) == .applied)
    try desk.tell(OrderIssue(season: "astana-2020", numbers: [], signedBy: signatory)).refused("required /data/numbers")
    try desk.tell(OrderIssue(season: "x", numbers: [], signedBy: signatory)).refused("unknown-season /data/season")
  }

  @Test func rule1_11_withoutADayAccelerationStartsWithTheOrder() throws {
    var desk = try Desk.open()
    let number = try desk.accelerating()
    #expect(try desk.row(number).acceleration == Period(from: day("2020-05-18"), to: day("2020-09-17")))
  }

  @Test(arguments: ExitKind.allCases)
  func track_aProjectLeavesAccelerationWithWhatItIs(exit: ExitKind) throws {
    var desk = try Desk.open()
    let number = try desk.accelerating()
    guard case .projectCompleted(let event)? = try desk.tell(ProjectComplete(number: number, exit: exit)).accepted().first else {
      throw Unexpected()
    }
    #expect(event.exit == exit && event.people.count == 4 && event.acceleration.from == day("2020-05-18"))
    #expect(try desk.track(number) == Track(exit))
    try desk.tell(ProjectComplete(number: number, exit: exit)).refused("wrong-stage /data/number")
    try desk.tell(awarded(number)).accepted()
    #expect(try desk.track(number) == .ambassador)
    #expect(try desk.row(number).exit == exit)
  }

  @Test func track_onlyAProjectInAccelerationIsCompleted() throws {
    var desk = try Desk.open()
    let number = try desk.applied()
    try desk.tell(ProjectComplete(number: number, exit: .operational)).refused("wrong-stage /data/number")
    try desk.tell(ProjectComplete(number: ast(9), exit: .operational)).refused("unknown-application /data/number")
  }

  func awarded(_ number: ApplicationNumber) -> AmbassadorAwarded {
    AmbassadorAwarded(
      season: "astana-2020", number: number, name: "Open English", direction: .informalEducation, people: [], language: .kk, by: signatory,
      awardedAt: instant("2020-11-01T04:00:00Z"))
  }
}

@Suite("What other services tell")
struct HeardTests {
  @Test func anEventAboutAnUnknownApplicationChangesNothing() throws {
    var desk = try Desk.open()
    for answer in [try desk.tell(scored(ast(9))), try desk.tell(planSigned(ast(9), tasks: 1)), try desk.tell(defence([ast(9)]))] {
      #expect(answer.accepted().isEmpty && answer.timers.isEmpty)
    }
  }

  @Test func aFactOnlyHeardIsNotPublished() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    let answer = try desk.tell(attended([number, ast(9)]))
    #expect(answer.facts.count == 1 && answer.events.isEmpty)
  }

  @Test func theFirstScoreStands() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(scored(number, total: 80)).accepted()
    let before = desk.all
    let again = try desk.tell(scored(number, total: 40, passed: false))
    #expect(again.timers.isEmpty)
    #expect(desk.all.applications == before.applications)
  }

  @Test func aDefenceMayBeScheduledAnewUntilItIsScored() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(defence([number])).accepted()
    try desk.tell(defence([number], sequence: 1, ends: "2020-05-19T04:05:00Z")).accepted()
    #expect(try desk.row(number).defenceEndsAt == instant("2020-05-19T04:05:00Z"))
    try desk.tell(scored(number)).accepted()
    try desk.tell(defence([number])).accepted()
    #expect(try desk.row(number).defenceEndsAt == instant("2020-05-19T04:05:00Z"))
    #expect(try desk.row(number).transitionDueBy == instant("2020-05-22T17:59:59Z"))
  }

  @Test func onlyPreAccelerationCertificatesCount() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(certificate("C-1", for: number, kind: .acceleration)).accepted()
    try desk.tell(certificate("C-2", for: number)).accepted()
    try desk.tell(certificate("C-2", for: number)).accepted()
    #expect(try desk.row(number).certificates == ["C-2"])
  }

  @Test func anAwardToAProjectThatIsNotCompletedChangesNothing() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(AccelerationTests().awarded(number)).accepted()
    #expect(try desk.track(number) == .admitted)
  }
}
