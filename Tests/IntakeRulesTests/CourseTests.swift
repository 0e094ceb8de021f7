import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.10: withdrawal and exclusion")
struct LeavingTests {
  @Test func rule1_10_theTeamMayWithdrawAtAnyTime() throws {
    let stages: [@Sendable (inout Desk) throws -> ApplicationNumber] = [
      { try $0.register() }, { try $0.preselected() }, { try $0.interviewed() }, { try $0.admitted() }, { try $0.passed() },
      { try $0.applied() }, { try $0.accelerating() },
    ]
    for stage in stages {
      var desk = try Desk.open()
      let number = try stage(&desk)
      let answer = try desk.tell(ApplicationWithdraw(number: number, reason: "Көштік"))
      #expect(answer.events == ["application.withdrawn", "notification.requested"])
      #expect(try desk.track(number) == .withdrawn)
      #expect(try desk.row(number).withdrawalReason == "Көштік")
      #expect(!desk.timers.keys.contains { $0.contains(number.description) })
      #expect(try desk.season.undecided == 0)
    }
  }

  @Test func rule1_10_whoHasLeftDoesNotLeaveAgain() throws {
    var desk = try Desk.open()
    let withdrawn = try desk.register(application(1))
    try desk.tell(ApplicationWithdraw(number: withdrawn)).accepted()
    try desk.tell(ApplicationWithdraw(number: withdrawn)).refused("withdrawn /data/number")
    let declined = try desk.register(application(2))
    try desk.tell(ApplicationPreselect(number: declined, accept: false, by: organiser)).accepted()
    try desk.tell(ApplicationWithdraw(number: declined)).refused("wrong-stage /data/number")
    try desk.tell(ApplicationWithdraw(number: ast(9))).refused("unknown-application /data/number")
  }

  let reason = ExclusionReason(ground: .brokenDiscipline, text: "Үш сессияға себепсіз келмеді.")

  @Test func rule1_10_exclusionIsForProjectsInTheProgramme() throws {
    let deciders = [person("Марат Ахметов")]
    var desk = try Desk.open()
    let early = try desk.interviewed(application(1))
    try desk.tell(ProjectExclude(number: early, reasons: [reason], deciders: deciders)).refused("wrong-stage /data/number")
    for stage in [{ try $0.admitted() }, { try $0.passed() }, { try $0.applied() }, { try $0.accelerating() }]
      as [@Sendable (inout Desk) throws -> ApplicationNumber]
    {
      desk = try Desk.open()
      let number = try stage(&desk)
      let answer = try desk.tell(ProjectExclude(number: number, reasons: [reason], deciders: deciders))
      #expect(answer.events == ["project.excluded", "notification.requested"])
      #expect(try desk.track(number) == .excluded)
      #expect(try desk.row(number).exclusionReasons == [reason])
      try desk.tell(ProjectExclude(number: number, reasons: [reason], deciders: deciders)).refused("wrong-stage /data/number")
    }
  }

  @Test func rule1_10_exclusionNeedsDecidersAndWrittenReasons() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(ProjectExclude(number: number, reasons: [], deciders: [])).refused("required /data/reasons", "required /data/deciders")
    let blank = ExclusionReason(ground: .conflict, text: " ")
    try desk.tell(ProjectExclude(number: number, reasons: [reason, blank], deciders: [person("")])).refused(
      "required /data/reasons/1/text", "required /data/deciders/0/fullName")
    #expect(try desk.track(number) == .admitted)
  }
}

@Suite("Rulebook 1.11: documents and tasks")
struct PackageTests {
  @Test func rule1_11_documentsComeAfterAdmission() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(projectDocument(number, .charter)).refused("wrong-stage /data/number")
  }

  @Test func rule1_11_thePackageIsCompletedOnceByTheSeventhKind() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    let kinds = ProjectDocument.allCases
    #expect(kinds.count == 7)
    for kind in kinds.dropLast() {
      #expect(try desk.tell(projectDocument(number, kind)).events == ["document.accepted"])
      #expect(try desk.tell(projectDocument(number, kind)).events == ["document.accepted"])
    }
    #expect(try desk.tell(projectDocument(number, kinds[6])).events == ["document.accepted", "package.completed"])
    #expect(try desk.tell(projectDocument(number, kinds[6])).events == ["document.accepted"])
    #expect(desk.all.documents[DocumentRow.Key(number: number, kind: kinds[0])]?.version == 2)
    #expect(desk.all.changes.newDocuments.count == 14)
  }

  @Test func rule1_11_aDocumentIsASoundReference() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    var command = projectDocument(number, .charter)
    command.reference.bytes = 0
    command.reference.mediaType = "pdf"
    try desk.tell(command).refused("bad-reference /data/reference/mediaType", "bad-reference /data/reference/bytes")
  }

  @Test func rule1_11_aTaskBelongsToTheSignedPlan() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    let command = TaskComplete(number: number, taskId: taskID(0), by: organiser)
    let unknown = try desk.tell(command)
    unknown.refused("not-yet-known /data/number")
    #expect(unknown.reasons[0].retryable == true)
    try desk.tell(planSigned(number, tasks: 2, complete: false)).accepted()
    try desk.tell(command).refused("not-yet-known /data/number")
    try desk.tell(planSigned(number, tasks: 2)).accepted()
    guard case .taskCompleted(let event)? = try desk.tell(command).accepted().first else { throw Unexpected() }
    #expect(event.remaining == 1 && event.onTime && event.due == day("2020-04-12"))
    try desk.tell(command).refused("already-done /data/taskId")
    try desk.tell(TaskComplete(number: number, taskId: taskID(9), by: person(""))).refused(
      "required /data/by/fullName", "unknown-task /data/taskId")
  }

  /// Due on 12 April, which ends in Nur-Sultan at 18:00 UTC.
  @Test(arguments: [("2020-04-12T17:59:59Z", true), ("2020-04-12T18:00:00Z", false)])
  func rule4_5_aTaskIsOnTimeByTheLocalDay(at: String, onTime: Bool) throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(planSigned(number, tasks: 1)).accepted()
    try desk.pass(to: at)
    guard case .taskCompleted(let event)? = try desk.tell(TaskComplete(number: number, taskId: taskID(0), by: organiser)).accepted().first
    else { throw Unexpected() }
    #expect(event.onTime == onTime)
  }

  @Test func rule3_2_aNewPlanKeepsWhatIsDone() throws {
    var desk = try Desk.open()
    let number = try desk.admitted()
    try desk.tell(planSigned(number, tasks: 1)).accepted()
    try desk.tell(TaskComplete(number: number, taskId: taskID(0), by: organiser)).accepted()
    try desk.tell(planSigned(number, tasks: 3)).accepted()
    guard case .taskCompleted(let event)? = try desk.tell(TaskComplete(number: number, taskId: taskID(1), by: organiser)).accepted().first
    else { throw Unexpected() }
    #expect(event.remaining == 1)
  }
}
