import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.6: updates")
struct UpdateTests {
  func update(_ number: ApplicationNumber, base: Int = 0, _ changed: ApplicationChanges) -> ApplicationUpdate {
    ApplicationUpdate(number: number, baseRevision: base, changed: changed)
  }

  let stage = ApplicationChanges(project: ProjectDescription(stage: "sustained"))

  @Test func rule1_6_thePackageIsUpdatedAfterTheFirstInterview() throws {
    var desk = try Desk.open()
    let number = try desk.preselected()
    try desk.tell(update(number, stage)).refused("interview-first /data/number")
    try desk.interview(number, round: 1)
    let answer = try desk.tell(update(number, stage))
    #expect(answer.events == ["application.updated", "notification.requested"])
    guard case .updated(let event, let content)? = answer.facts.first else { throw Unexpected() }
    #expect(event.revision == 1 && event.baseRevision == 0)
    #expect(event.changed == ["/project/stage"])
    #expect(event.facts.stage == .sustained)
    #expect(event.contentHash == Digest(bytes: ContentHash.sha256(CanonicalJSON.bytes(of: try JSONDocument(content).root))))
    #expect(try desk.row(number).revision == 1)
    guard case .notification(let receipt)? = answer.facts.last else { throw Unexpected() }
    #expect(receipt.key == "receipt/AST-2020-0001/1")
  }

  @Test func rule1_6_everyRevisionIsKept() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(update(number, stage)).accepted()
    try desk.tell(update(number, base: 1, ApplicationChanges(purpose: "Ашу"))).accepted()
    let revisions = desk.all.changes.newRevisions
    #expect(revisions.map(\.revision) == [0, 1, 2])
    #expect(Set(revisions.map(\.contentHash)).count == 3)
    let last = try ContractDecoder.decode(ApplicationSubmit.self, from: JSONDocument(Array(revisions[2].content)).root).get()
    #expect(last.purpose == "Ашу" && last.project.stage == "sustained" && last.project.goals == application().project.goals)
  }

  @Test func rule1_6_partsAreMergedAsTheContractSays() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    var changes = ApplicationChanges(
      languages: ["ru"], applicant: Applicant(phone: "+77010000000"), organisation: "Қоғамдық қор",
      team: [member("А Б"), member("В Г"), member("Д Е")],
      documents: [document("organisation-brief"), document("cv")])
    changes.project = ProjectDescription(partners: "Жаңа серіктестер", extra: "қосымша")
    guard case .updated(let event, let content)? = try desk.tell(update(number, changes)).accepted().first else { throw Unexpected() }
    #expect(
      event.changed == [
        "/languages", "/applicant/phone", "/organisation", "/project/partners", "/project/extra", "/team", "/documents",
      ])
    let merged = try ContractDecoder.decode(ApplicationSubmit.self, from: JSONDocument(content).root).get()
    #expect(merged.documents.compactMap(\.kind) == ["questionnaire", "organisation-brief", "cv"])
    #expect(merged.team.map(\.fullName) == ["А Б", "В Г", "Д Е"])
    #expect(merged.applicant.phone == "+77010000000" && merged.applicant.email == "applicant1@example.kz")
    #expect(event.facts.language == .ru)
  }

  @Test func rule1_6_whatTheProducerSentBeyondTheContractStays() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    let command = update(number, stage)
    desk.all.load(content: try extended()[...], of: number)
    guard case .updated(_, let content)? = try desk.tell(command).accepted().first else { throw Unexpected() }
    #expect(try JSONDocument(content).root["formVersion"]?.string == "7")
  }

  private func extended() throws -> [UInt8] {
    var value = JSONValue(try JSONDocument(try ContractEncoder.encode(application())).root)
    value["formVersion"] = "7"
    return value.compactBytes
  }

  @Test func rule1_6_aStaleBaseNamesTheCurrentRevision() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(update(number, stage)).accepted()
    let answer = try desk.tell(update(number, ApplicationChanges(purpose: "Ашу")))
    answer.refused("stale-revision /data/baseRevision")
    #expect(answer.reasons[0].message.ru.contains("редакция: 1"))
  }

  @Test func rule1_6_theWholeIsEligibleAgain() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    let changes = ApplicationChanges(
      organisation: "Қор", project: ProjectDescription(direction: "sport", goals: ""), team: [member("А Б")])
    try desk.tell(update(number, changes)).refused(
      "required /data/changed/project/goals", "unknown-value /data/changed/project/direction", "team-too-small /data/changed/team",
      "document-missing /data/changed/documents")
    #expect(try desk.row(number).revision == 0)
  }

  /// The applicant turned 18 on the day of submission; the window has closed since. Neither matters for an update.
  @Test func rule1_6_windowAndDayOfSubmissionAreNotJudgedAgain() throws {
    var desk = try Desk.open()
    var form = application()
    form.applicant.birthDate = "2002-02-03"
    let number = try desk.interviewed(form)
    try desk.pass(to: "2020-03-02T04:00:00Z")
    try desk.tell(update(number, ApplicationChanges(applicant: Applicant(birthDate: "2002-02-04")))).refused(
      "too-young /data/changed/applicant/birthDate")
    try desk.tell(update(number, stage)).accepted()
  }

  @Test func rule1_4_aNewNameIsCheckedForDuplicates() throws {
    var desk = try Desk.open()
    let first = try desk.interviewed()
    var form = application()
    form.project.name = "OzgeEpic"
    let second = try desk.register(form)
    let renaming = ApplicationChanges(project: ProjectDescription(name: "ozgeepic"))
    let answer = try desk.tell(update(first, renaming))
    answer.refused("duplicate /data/changed/project/name")
    #expect(answer.reasons[0].message.ru.contains(second.description))
    try desk.tell(ApplicationWithdraw(number: second)).accepted()
    try desk.tell(update(first, renaming)).accepted()
    // The old name is free, the new one taken.
    try desk.tell(form).refused("duplicate /data/project/name")
    try desk.tell(application()).accepted()
  }

  @Test func rule1_4_aCorrectedNameIsTheSameApplicant() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    let key = try desk.row(number).facts.applicantKey
    try desk.tell(update(number, ApplicationChanges(applicant: Applicant(fullName: "Айгүл Серікқызы Оспанова")))).accepted()
    #expect(try desk.row(number).facts.applicantKey == key)
    #expect(try desk.row(number).facts.applicant.fullName == "Айгүл Серікқызы Оспанова")
    try desk.tell(update(number, base: 1, ApplicationChanges(applicant: Applicant(person: "u-2")))).refused(
      "applicant-changed /data/changed/applicant/person")
  }

  @Test func rule1_6_nothingChangedIsRefused() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    try desk.tell(update(number, ApplicationChanges())).refused("nothing-changed /data/changed")
    try desk.tell(update(number, ApplicationChanges(project: ProjectDescription(stage: "pilot")))).refused(
      "nothing-changed /data/changed")
  }

  @Test func rule1_6_updatesEndWithTheDecisionAndTheFinalSitting() throws {
    var desk = try Desk.open()
    let decided = try desk.interviewed(application(1))
    let waiting = try desk.interviewed(application(2))
    let declined = try desk.register(application(3))
    try desk.tell(ApplicationPreselect(number: declined, accept: false, by: organiser)).accepted()
    try desk.tell(sitting("2020-02-03", [(decided, false)])).accepted()
    try desk.tell(update(decided, stage)).refused("final-decision /data/number")
    try desk.tell(update(declined, stage)).refused("declined /data/number")
    try desk.tell(update(waiting, stage)).accepted()
    // 6 March is the last day of the final sitting, whether or not it was held.
    try desk.pass(to: "2020-03-06T17:59:59Z")
    try desk.tell(update(waiting, base: 1, ApplicationChanges(purpose: "Ашу"))).accepted()
    try desk.pass(to: "2020-03-06T18:00:00Z")
    try desk.tell(update(waiting, base: 2, stage)).refused("after-final-sitting /data/number")
  }

  @Test func rule1_6_aSittingCalledFinalEndsThemEarlier() throws {
    var desk = try Desk.open()
    let decided = try desk.interviewed(application(1))
    let waiting = try desk.interviewed(application(2))
    try desk.tell(sitting("2020-02-03", [(decided, false)], final: true)).accepted()
    try desk.tell(update(waiting, stage)).refused("after-final-sitting /data/number")
  }

  @Test func rule1_6_theWholeStaysWithinAMessage() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    var value = JSONValue(try JSONDocument(try ContractEncoder.encode(application())).root)
    value["attic"] = .string(String(repeating: "x", count: 256 * 1024 - 3000))
    desk.all.load(content: value.compactBytes[...], of: number)
    try desk.tell(update(number, ApplicationChanges(purpose: String(repeating: "ә", count: 5000)))).refused(
      "content-too-large /data/changed")
  }

  @Test func rule1_2_moreThanTwentyDocumentsAreRefused() throws {
    var desk = try Desk.open()
    let number = try desk.interviewed()
    let changes = ApplicationChanges(documents: AtMost((0..<20).map { document("kind-\($0)") }))
    let answer = try desk.tell(update(number, changes))
    #expect(answer.codes == ["unsound-change"])
  }
}
