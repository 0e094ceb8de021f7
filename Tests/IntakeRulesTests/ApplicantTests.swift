import Contracts
import IntakeRules
import Programme
import Testing

@Suite("Rulebook 1.3: applicant and team")
struct ApplicantTests {
  /// Submitted on 3 February 2020, local date.
  @Test(arguments: [
    ("2002-02-03", true), ("2002-02-04", false), ("2002-02-02", true), ("2000-02-29", true), ("2020-02-03", false),
  ])
  func rule1_3_theApplicantIs18OnTheDayOfSubmission(birthDate: String, isOldEnough: Bool) throws {
    var desk = try Desk.open()
    var form = application()
    form.applicant.birthDate = birthDate
    #expect(try desk.tell(form).codes == (isOldEnough ? [] : ["too-young"]))
  }

  /// 18:30 UTC on the 3rd is the 4th in Nur-Sultan.
  @Test func rule1_3_theDayIsThatOfTheSeasonsZone() throws {
    var desk = try Desk.open(at: "2020-02-03T17:59:59Z")
    var form = application()
    form.applicant.birthDate = "2002-02-04"
    try desk.tell(form).refused("too-young /data/applicant/birthDate")
    try desk.advance(to: "2020-02-03T18:00:00Z")
    try desk.tell(form).accepted()
  }

  @Test(arguments: [
    (["Иван Петров", "Әлия Қайрат"], 2), (["Иван Петров", "Әлия Қайрат", "Нұрлан Серік"], 3),
    (["Иван Петров", "ИВАН  петров", "Әлия Қайрат"], 2), (["Иван Петров", "Иван\u{A0}Петров", "Иван Петров"], 1), ([], 0),
  ])
  func rule1_3_theTeamIsThreeDifferentPeople(names: [String], people: Int) throws {
    var desk = try Desk.open()
    var form = application()
    form.team = AtMost(names.map { member($0) })!
    let answer = try desk.tell(form)
    #expect(answer.codes == (people >= 3 ? [] : ["team-too-small"]))
    if people < 3 { #expect(answer.reasons[0].message.ru.contains("указано: \(people)")) }
  }

  @Test func rule1_3_idsTellPeopleOfTheSameNameApart() throws {
    var desk = try Desk.open()
    var form = application()
    var team = ["Иван Петров", "Иван Петров", "Әлия Қайрат"].map { member($0) }
    team[0].person = "p-1"
    team[1].person = "p-2"
    form.team = AtMost(team)!
    try desk.tell(form).accepted()
    team[1].person = "p-1"
    form.team = AtMost(team)!
    form.project.name = "Another"
    try desk.tell(form).refused("team-too-small /data/team")
  }

  @Test func rule1_3_theApplicantMayBeInTheTeamOrNot() throws {
    var desk = try Desk.open()
    var form = application()
    form.team = [member("Айгүл Серікқызы Нұрланова", "жетекші"), member("Иван Петров"), member("Әлия Қайрат")]
    try desk.tell(form).accepted()
  }

  @Test func rule1_3_aNameWhollyInOneAlphabetIsFine() throws {
    var desk = try Desk.open()
    var form = application()
    form.applicant.fullName = "John Қайрат"
    form.team = [member("Anna-Мария Ли"), member("Peter O'Brien"), member("Әлия Қайрат")]
    try desk.tell(form).accepted()
  }
}

@Suite("Rulebook 1.2: documents of an application")
struct ApplicationDocumentTests {
  static let flaws: [Flaw] = [
    Flaw("no questionnaire", "document-missing /data/documents") { $0.documents = [document("cv")] },
    Flaw("no CV", "document-missing /data/documents") { $0.documents = [document("questionnaire")] },
    Flaw("an organisation without its brief", "document-missing /data/documents") { $0.organisation = "Қоғамдық қор" },
    Flaw("two CVs", "document-twice /data/documents/2/kind") {
      $0.documents = [document("questionnaire"), document("cv"), document("cv")]
    },
    Flaw("an unknown kind", "unknown-value /data/documents/2/kind") {
      $0.documents = [document("questionnaire"), document("cv"), document("photo")]
    },
    Flaw("no kind", "required /data/documents/2/kind") {
      $0.documents = [document("questionnaire"), document("cv"), document(" ")]
    },
    Flaw("eleven slides", "too-many-slides /data/documents/2/slides") {
      $0.documents = [document("questionnaire"), document("cv"), document("presentation", slides: 11)]
    },
    Flaw("no slides at all", "bad-reference /data/documents/2/slides") {
      $0.documents = [document("questionnaire"), document("cv"), document("presentation", slides: 0)]
    },
    Flaw(
      "an unsound reference", "bad-reference /data/documents/1/location", "bad-reference /data/documents/1/mediaType",
      "bad-reference /data/documents/1/bytes", "bad-reference /data/documents/1/sha256"
    ) { $0.documents = [document("questionnaire"), SubmittedDocument(kind: "cv", location: "cv.pdf", mediaType: "pdf", bytes: 0)] },
  ]

  @Test(arguments: flaws)
  func rule1_2_eachProblemIsTold(_ flaw: Flaw) throws {
    var desk = try Desk.open()
    var form = application()
    flaw.make(&form)
    #expect(try desk.tell(form).told == flaw.told)
  }

  @Test func rule1_2_anOrganisationBringsItsBrief() throws {
    var desk = try Desk.open()
    var form = application()
    form.organisation = "Қоғамдық қор"
    form.documents = [document("questionnaire"), document("cv"), document("organisation-brief")]
    try desk.tell(form).accepted()
    var blank = application(2)
    blank.organisation = "  "
    try desk.tell(blank).accepted()
  }

  @Test(arguments: [nil, 1, 10])
  func rule1_2_thePresentationIsOptionalAndHasAtMost10Slides(slides: Int?) throws {
    var desk = try Desk.open()
    var form = application()
    form.documents = [document("questionnaire"), document("cv"), document("presentation", slides: slides)]
    try desk.tell(form).accepted()
  }
}
