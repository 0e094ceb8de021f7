import Contracts
import IntakeRules
import Programme
import Testing

/// One thing done to a good application, and what must be told of it.
struct Flaw: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let told: [String]
  let make: @Sendable (inout ApplicationSubmit) -> Void

  init(_ description: String, _ told: String..., make: @escaping @Sendable (inout ApplicationSubmit) -> Void) {
    testDescription = description
    self.told = told
    self.make = make
  }
}

@Suite("Rulebook 1.2 and 1.3: eligibility")
struct EligibilityTests {
  @Test func rule1_3_aGoodApplicationIsEligible() throws {
    var desk = try Desk.open()
    #expect(try desk.tell(application()).events == ["application.registered", "notification.requested"])
  }

  static let texts: [(String, any WritableKeyPath<ApplicationSubmit, String?> & Sendable)] = [
    ("/data/project/name", \.project.name), ("/data/project/goals", \.project.goals), ("/data/project/summary", \.project.summary),
    ("/data/project/relevance", \.project.relevance), ("/data/project/audience", \.project.audience),
    ("/data/project/innovation", \.project.innovation), ("/data/project/funding", \.project.funding),
    ("/data/project/partners", \.project.partners), ("/data/project/socialEffect", \.project.socialEffect),
    ("/data/project/problems", \.project.problems), ("/data/project/supportExpected", \.project.supportExpected),
    ("/data/project/outlook", \.project.outlook), ("/data/project/direction", \.project.direction),
    ("/data/project/stage", \.project.stage), ("/data/project/volunteers", \.project.volunteers),
    ("/data/programmeRelation", \.programmeRelation), ("/data/purpose", \.purpose), ("/data/applicantKind", \.applicantKind),
    ("/data/applicant/fullName", \.applicant.fullName), ("/data/applicant/phone", \.applicant.phone),
    ("/data/applicant/email", \.applicant.email), ("/data/applicant/birthDate", \.applicant.birthDate),
    ("/data/applicant/city", \.applicant.city), ("/data/applicant/citizenship", \.applicant.citizenship),
  ]

  @Test(arguments: texts.indices)
  func rule1_2_requiredFieldsAreNotBlank(_ index: Int) throws {
    let (pointer, field) = Self.texts[index]
    var desk = try Desk.open()
    for blank in [nil, "", "  ", "\u{A0}\u{200B}"] {
      var form = application()
      form[keyPath: field] = blank
      try desk.tell(form).refused("required \(pointer)")
    }
  }

  @Test func rule1_2_organisationLinksAndExtraAreOptional() throws {
    var desk = try Desk.open()
    var form = application()
    form.organisation = nil
    form.project.links = nil
    form.project.extra = nil
    form.previousAcceleration = nil
    try desk.tell(form).accepted()
  }

  static let flaws: [Flaw] = [
    Flaw("no languages", "required /data/languages") { $0.languages = [] },
    Flaw("languages missing", "required /data/languages") { $0.languages = nil },
    Flaw("a third language", "unknown-value /data/languages/1") { $0.languages = ["kk", "en"] },
    Flaw("no principle", "required /data/project/principles") { $0.project.principles = [] },
    Flaw("an unknown principle", "unknown-value /data/project/principles/0") { $0.project.principles = ["wealth"] },
    Flaw("an unknown direction", "unknown-value /data/project/direction") { $0.project.direction = "sport" },
    Flaw("an unknown stage", "unknown-value /data/project/stage") { $0.project.stage = "Pilot" },
    Flaw("an unknown kind of applicant", "unknown-value /data/applicantKind") { $0.applicantKind = "state" },
    Flaw("unknown volunteers", "unknown-value /data/project/volunteers") { $0.project.volunteers = "many" },
    Flaw("an unknown language of letters", "unknown-value /data/applicant/language") { $0.applicant.language = "en" },
    Flaw("no consent to the timetable", "timetable-consent /data/timetableConsent") { $0.timetableConsent = false },
    Flaw("no consent to data", "data-consent /data/dataConsent") { $0.dataConsent = false },
    Flaw("no address", "bad-email /data/applicant/email") { $0.applicant.email = "aigul.example.kz" },
    Flaw("no telephone", "bad-phone /data/applicant/phone") { $0.applicant.phone = "звоните" },
    Flaw("an unreal birth date", "bad-date /data/applicant/birthDate") { $0.applicant.birthDate = "1990-02-30" },
    Flaw("a birth date of another form", "bad-date /data/applicant/birthDate") { $0.applicant.birthDate = "17.05.1990" },
    Flaw("a birth to come", "bad-date /data/applicant/birthDate") { $0.applicant.birthDate = "2020-02-04" },
    Flaw("a birth in another age", "bad-date /data/applicant/birthDate") { $0.applicant.birthDate = "1890-05-17" },
    Flaw("a foreign citizen", "not-a-citizen /data/applicant/citizenship") { $0.applicant.citizenship = "KG" },
    Flaw("a Latin a in a Cyrillic name", "mixed-script /data/applicant/fullName") { $0.applicant.fullName = "Aйгүл Нұрланова" },
    Flaw("a Latin schwa in a Kazakh name", "mixed-script /data/team/1/fullName") {
      $0.team = members("Иван", "\u{18F}лия Қ\u{259}йрат", "Нұрлан")
    },
    Flaw("a role missing", "required /data/team/2/role") { $0.team = members("Иван", "Әлия", "Нұрлан") { $0.role = " " } },
    Flaw("experience missing", "required /data/team/2/experience") { $0.team = members("Иван", "Әлия", "Нұрлан") { $0.experience = nil } },
  ]

  /// Three people, the last of them changed.
  static func members(_ names: String..., change: (inout TeamMember) -> Void = { _ in }) -> AtMost<50, TeamMember> {
    var team = names.map { member($0) }
    change(&team[team.count - 1])
    return AtMost(team)!
  }

  @Test(arguments: flaws)
  func rule1_3_eachProblemIsTold(_ flaw: Flaw) throws {
    var desk = try Desk.open()
    var form = application()
    flaw.make(&form)
    let answer = try desk.tell(form)
    #expect(answer.told == flaw.told)
    #expect(desk.all.applications.isEmpty)
  }

  @Test func rule1_3_allProblemsAreToldAtOnce() throws {
    var desk = try Desk.open()
    _ = try desk.register()
    try desk.pass(to: "2020-02-28T12:00:00Z")
    var form = application()
    form.project.summary = (0...250).map { "сөз\($0)" }.joined(separator: " ")
    form.applicant.email = nil
    form.applicant.phone = "1"
    form.applicant.citizenship = "RU"
    form.team = []
    form.documents = []
    form.timetableConsent = false
    form.dataConsent = false
    // The e-mail is not part of the key while there is a birth date, so it is a duplicate as well.
    try desk.tell(form).refused(
      "late -", "summary-too-long /data/project/summary", "required /data/applicant/email", "bad-phone /data/applicant/phone",
      "not-a-citizen /data/applicant/citizenship", "team-too-small /data/team", "timetable-consent /data/timetableConsent",
      "data-consent /data/dataConsent", "document-missing /data/documents", "document-missing /data/documents",
      "duplicate /data/project/name")
  }

  @Test func rule1_3_everyReasonIsInKazakhAndRussian() throws {
    var desk = try Desk.open()
    for flaw in Self.flaws {
      var form = application()
      flaw.make(&form)
      for reason in try desk.tell(form).reasons {
        #expect(!reason.message.kk.isBlank && !reason.message.ru.isBlank && reason.message.kk != reason.message.ru)
      }
    }
  }

  @Test(arguments: [(250, true), (251, false)])
  func rule1_3_theSummaryHasAtMost250Words(words: Int, isEligible: Bool) throws {
    var desk = try Desk.open()
    var form = application()
    form.project.summary = (0..<words).map { "сөз\($0)" }.joined(separator: ", ")
    let answer = try desk.tell(form)
    #expect(answer.codes == (isEligible ? [] : ["summary-too-long"]))
  }

  @Test func rule1_3_theLimitsAreTheSeasonsOwn() throws {
    var desk = try Desk.open(policy: ["summaryWords": 10, "teamMinimum": 4, "ageMinimum": 30])
    var form = application()
    form.project.summary = "Волонтёры преподают английский язык в сельских школах при сопровождении опытных тренеров и наставников."
    try desk.tell(form).refused(
      "summary-too-long /data/project/summary", "too-young /data/applicant/birthDate", "team-too-small /data/team")
  }

  @Test func rule1_3_aSeasonThatIsNotAnnouncedIsUnknown() throws {
    var desk = try Desk.open()
    var form = application()
    form.season = "astana-2021"
    let answer = try desk.tell(form)
    answer.refused("unknown-season /data/season")
    #expect(answer.reasons[0].retryable == nil)
  }
}
