import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.7 to 1.9: the commission")
struct CommissionTests {
  @Test func rule1_9_admissionTellsEverythingOthersNeed() throws {
    var desk = try Desk.open()
    var form = application()
    form.team = [member("Айгүл Серікқызы Нұрланова", "жетекші"), member("Иван Петров", "координатор"), member("Әлия Қайрат")]
    let number = try desk.interviewed(form)
    try desk.tell(concept(number)).accepted()
    try desk.tell(ApplicationUpdate(number: number, baseRevision: 0, changed: ApplicationChanges(purpose: "Ашу"))).accepted()
    let answer = try desk.tell(sitting("2020-02-03", [(number, true)]))
    #expect(answer.events == ["commission.decided", "application.admitted", "notification.requested"])
    guard case .admitted(let event)? = answer.facts.dropFirst().first else { throw Unexpected() }
    #expect(event.name == "Open English 1" && event.direction == .informalEducation && event.stage == .pilot)
    #expect(event.applicantKind == .initiativeGroup && event.language == .kk)
    #expect(event.people.map(\.fullName) == ["Айгүл Серікқызы Нұрланова", "Иван Петров", "Әлия Қайрат"])
    #expect(event.people.map(\.role) == ["жетекші", "координатор", "тренер"])
    #expect(event.revision == 1)
    #expect(try desk.track(number) == .admitted)
    #expect(try desk.row(number).admittedRevision == 1)
  }

  @Test func rule1_8_aSittingIsAllOrNothing() throws {
    var desk = try Desk.open()
    let good = try desk.interviewed(application(1))
    try desk.tell(concept(good)).accepted()
    let registered = try desk.register(application(2))
    let declined = try desk.register(application(3))
    try desk.tell(ApplicationPreselect(number: declined, accept: false, by: organiser)).accepted()
    let withdrawn = try desk.interviewed(application(4))
    try desk.tell(ApplicationWithdraw(number: withdrawn)).accepted()
    let waiting = try desk.preselected(application(5))
    let failed = try desk.interviewed(application(6), passed: false)
    let decided = try desk.interviewed(application(7))
    try desk.tell(sitting("2020-02-03", [(decided, false)])).accepted()
    let before = desk.all
    try desk.tell(
      sitting(
        "2020-02-03",
        [
          (good, true), (registered, true), (declined, false), (withdrawn, true), (waiting, true), (failed, true), (decided, true),
          (ast(99), false), (good, false),
        ])
    ).refused(
      "not-preselected /data/decisions/1/number", "declined /data/decisions/2/number", "withdrawn /data/decisions/3/number",
      "not-interviewed /data/decisions/4/number", "concept-missing /data/decisions/4/number",
      "interview-not-passed /data/decisions/5/number", "concept-missing /data/decisions/5/number",
      "final-decision /data/decisions/6/number", "unknown-application /data/decisions/7/number",
      "listed-twice /data/decisions/8/number")
    #expect(desk.all == before)
  }

  @Test(arguments: [true, false], [true, false])
  func rule1_8_aDecisionIsFinal(first: Bool, second: Bool) throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(concept(number)).accepted()
    try desk.tell(sitting("2020-02-03", [(number, first)])).accepted()
    let answer = try desk.tell(sitting("2020-02-03", [(number, second)]))
    answer.refused("final-decision /data/decisions/0/number")
    #expect(answer.reasons[0].message.ru.contains("пункт 15"))
  }

  @Test func rule1_9_withoutAConceptNobodyIsAdmitted() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(sitting("2020-02-03", [(number, true)])).refused("concept-missing /data/decisions/0/number")
    try desk.tell(sitting("2020-02-03", [(number, false)])).accepted()
  }

  @Test func rule1_9_aFailedFirstInterviewEndsInNotAdmitted() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed(passed: false)
    try desk.tell(concept(number)).accepted()
    try desk.tell(sitting("2020-02-03", [(number, true)])).refused("interview-not-passed /data/decisions/0/number")
    let answer = try desk.tell(sitting("2020-02-03", [(number, false)]))
    guard case .notAdmitted(let event)? = answer.facts.dropFirst().first else { throw Unexpected() }
    #expect(event.cause == .interview && event.sittingDate == day("2020-02-03"))
    #expect(try desk.track(number) == .notAdmitted)
  }

  @Test func rule1_8_anInterviewThatNeverCameKeepsNobodyWaiting() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    guard case .notAdmitted(let event)? = try desk.tell(sitting("2020-02-03", [(number, false)])).accepted().dropFirst().first else {
      throw Unexpected()
    }
    #expect(event.cause == .commission)
  }

  @Test func rule1_9_thereIsNoCapOnTheNumberOfProjects() throws {
    var desk = try Desk.open()
    let numbers = try (1...40).map { sequence in
      let number = try desk.interviewed(application(sequence))
      try desk.tell(concept(number)).accepted()
      return number
    }
    try desk.tell(sitting("2020-02-03", numbers.map { ($0, true) })).accepted()
    #expect(try numbers.allSatisfy { try desk.track($0) == .admitted })
  }

  @Test func rule1_7_aSittingHasADateMembersAndDecisions() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(sitting("2020-02-04", [(number, false)])).refused("sitting-in-future /data/sittingDate")
    try desk.tell(sitting("2020-01-14", [(number, false)])).refused("sitting-before-opening /data/sittingDate")
    try desk.tell(sitting("2020-02-03", [], members: [])).refused("required /data/members", "required /data/decisions")
    let twice = [CommissionMember(fullName: "Сәуле Бекова"), CommissionMember(fullName: "сәуле  бекова"), CommissionMember(fullName: "")]
    try desk.tell(sitting("2020-02-03", [(number, false)], members: twice)).refused(
      "listed-twice /data/members/1", "required /data/members/2/fullName")
    var elsewhere = sitting("2020-02-03", [(number, false)])
    elsewhere.season = "almaty-2020"
    try desk.tell(elsewhere).refused("unknown-season /data/season")
  }

  @Test func rule1_7_anotherSeasonsApplicationIsNotDecided() throws {
    var desk = try Desk.open()
    var other = announcement()
    other.season = "astana-2020-autumn"
    other.numberPrefix = "AST-2020A"
    try desk.tell(other).accepted()
    var form = application()
    form.season = "astana-2020-autumn"
    let number = try desk.interviewed(form)
    try desk.tell(sitting("2020-02-03", [(number, false)])).refused("other-season /data/decisions/0/number")
  }

  /// Intake closed on 28 February; five working days later is 6 March.
  @Test(arguments: [("2020-03-06", true), ("2020-03-07", false)])
  func rule1_7_theFinalSittingIsWithin5WorkingDays(date: String, isInTime: Bool) throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.pass(to: "2020-03-10T04:00:00Z")
    #expect(try desk.tell(sitting(date, [(number, false)])).codes == (isInTime ? [] : ["sitting-too-late"]))
  }

  /// 20 working days after 15 January is 12 February.
  @Test func rule1_7_aReviewThatDoesNotBeginRaisesAnAlarm() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.advance(to: "2020-02-12T17:59:58Z")
    #expect(!desk.history.contains { $0.fact.event is CommissionOverdue })
    try desk.advance(to: "2020-02-12T17:59:59Z")
    let expected = CommissionOverdue(
      season: "astana-2020", duty: .reviewStart, dueBy: day("2020-02-12"), calendarVersion: WorkingCalendar.current.version, undecided: 1)
    #expect(desk.history.last?.fact == .commissionOverdue(expected))
    // The applicants are not to blame: the sitting counts.
    try desk.pass(to: "2020-02-20T04:00:00Z")
    try desk.tell(sitting("2020-02-20", [(number, false)])).accepted()
  }

  @Test func rule1_7_aReviewInTimeRaisesNoAlarm() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(sitting("2020-02-03", [(number, false)])).accepted()
    try desk.pass(to: "2020-03-20T00:00:00Z")
    #expect(!desk.history.contains { $0.fact.event is CommissionOverdue })
  }

  @Test func rule1_7_whoIsUndecidedAfterTheFinalSittingRaisesAnAlarm() throws {
    var desk = try Desk.open()
    let decided = try desk.interviewed(application(1))
    _ = try desk.interviewed(application(2))
    _ = try desk.register(application(3))
    let withdrawn = try desk.register(application(4))
    try desk.tell(ApplicationWithdraw(number: withdrawn)).accepted()
    try desk.tell(sitting("2020-02-03", [(decided, false)], final: true)).accepted()
    try desk.pass(to: "2020-03-07T00:00:00Z")
    let alarms = desk.history.compactMap { $0.fact.event as? CommissionOverdue }
    #expect(alarms.map(\.duty) == [.finalSitting])
    #expect(alarms.first?.undecided == 2)
    #expect(alarms.first?.dueBy == day("2020-03-06"))
  }

  @Test func rule1_7_sittingsAreOnRecord() throws {
    var desk = try Desk.open()
    let first = try desk.interviewed(application(1))
    let second = try desk.interviewed(application(2))
    try desk.tell(sitting("2020-02-03", [(first, false)])).accepted()
    try desk.tell(sitting("2020-02-01", [(second, false)], final: true)).accepted()
    #expect(desk.all.changes.newSittings.map(\.sitting) == [1, 2])
    #expect(desk.all.changes.newSittings.map(\.isFinal) == [false, true])
    #expect(try desk.season.sittings == 2)
    #expect(try desk.season.firstSitting == day("2020-02-01"))
    #expect(try desk.season.finalSitting == day("2020-02-01"))
    #expect(desk.all.changes.newSittings[0].calendarVersion == WorkingCalendar.current.version)
  }
}

@Suite("Rulebook 1.9: the concept")
struct ConceptTests {
  @Test func rule1_9_theConceptComesFromPreselectionOn() throws {
    var desk = try Desk.open()
    let number = try desk.register()
    try desk.tell(concept(number)).refused("wrong-stage /data/number")
    try desk.tell(ApplicationPreselect(number: number, accept: true, by: organiser)).accepted()
    guard case .conceptAccepted(let event)? = try desk.tell(concept(number)).accepted().first else { throw Unexpected() }
    let data = try JSONDocument(try ContractEncoder.encode(concept(number)))
    #expect(event.conceptHash == Digest(bytes: ContentHash.sha256(CanonicalJSON.bytes(of: data.root))))
    #expect(event.version == 1 && event.risks == 5)
    guard case .conceptAccepted(let again)? = try desk.tell(concept(number, risks: 7)).accepted().first else { throw Unexpected() }
    #expect(again.version == 2 && again.risks == 7)
    #expect(desk.all.changes.newConcepts.map(\.version) == [1, 2])
    try desk.interview(number, round: 1)
    try desk.tell(concept(number)).accepted()
    try desk.tell(sitting("2020-02-03", [(number, true)])).accepted()
    try desk.tell(concept(number)).refused("wrong-stage /data/number")
  }

  @Test(arguments: [(4, false), (5, true)])
  func rule1_9_theConceptNamesAtLeast5Risks(risks: Int, isEnough: Bool) throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    #expect(try desk.tell(concept(number, risks: risks)).codes == (isEnough ? [] : ["too-few-risks"]))
  }

  @Test func rule1_9_theSameRiskTwiceIsOne() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    var form = concept(number)
    form.risks = ["Қаржы", "қаржы ", "Карантин", "Команда", "Алаң", " "]
    let answer = try desk.tell(form)
    answer.refused("too-few-risks /data/risks")
    #expect(answer.reasons[0].message.ru.contains("указано: 4"))
  }

  @Test func rule1_9_theConceptIsComplete() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    try desk.tell(ConceptSubmit(number: number, risks: [])).refused(
      "required /data/name", "required /data/leader", "required /data/team", "required /data/goal", "required /data/description",
      "required /data/dates", "required /data/expectedResults/direct", "required /data/expectedResults/socialEffect",
      "required /data/qualityRequirements", "too-few-risks /data/risks")
    var form = concept(number)
    form.team = [TeamRole(fullName: "Ивaн Петров", role: " "), TeamRole(role: "тренер")]
    form.dates = Period(from: day("2020-11-30"), to: day("2020-11-29"))
    try desk.tell(form).refused(
      "required /data/team/0/role", "mixed-script /data/team/0/fullName", "required /data/team/1/fullName",
      "ends-before-start /data/dates/to")
  }
}
