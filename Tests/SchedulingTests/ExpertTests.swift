import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Who may be an expert, and when experts can be booked (rulebook 2; source, §1.1).
struct ExpertTests {
  /// What is wrong with a registration, and what it is refused with.
  static let faults: [(name: String, change: @Sendable (inout ExpertRegister) -> Void, told: String)] = [
    ("no expertise", { $0.expertises = [] }, "required /data/expertises"),
    ("no format", { $0.formats = [] }, "required /data/formats"),
    ("neither education nor certification", { $0.education = nil }, "not-qualified /data/education"),
    ("education without a field", { $0.education?.speciality = " " }, "not-qualified /data/education"),
    (
      "a course certificate",
      {
        $0.education = nil; $0.certification = Certification(title: "Сертификат о прохождении курса PM", issuer: "Академия")
      },
      "course-certificate /data/certification"
    ),
    (
      "a certificate of attendance",
      {
        $0.education = nil; $0.certification = Certification(title: "Certificate of Attendance", issuer: "PMI")
      },
      "course-certificate /data/certification"
    ),
    ("six years", { $0.years = 6 }, "too-little-practice /data/years"),
    ("does not understand the programme", { $0.understandsProgramme = false }, "programme-not-understood /data/understandsProgramme"),
    ("no references", { $0.references = [] }, "no-reference /data/references"),
    ("only bad references", { $0.references[0].positive = false }, "no-reference /data/references"),
    ("has not mentored", { $0.mentoring = "  " }, "no-mentoring /data/mentoring"),
    ("no name", { $0.person.fullName = " " }, "required /data/person/fullName"),
    ("guides nobody", { $0.capacity = 0 }, "no-capacity /data/capacity"),
    ("an offset for a zone", { $0.zone = "+06:00" }, "unknown-zone /data/zone"),
  ]

  @Test(arguments: faults.indices)
  func everyMissingRequirementIsARefusal(of fault: Int) throws {
    let (name, change, told) = Self.faults[fault]
    var desk = Desk()
    var command = ExpertRegister.example
    change(&command)
    let answer = try desk.tell(command)
    #expect(answer.told == [told], "\(name)")
  }

  @Test func allThatIsMissingIsToldAtOnce() throws {
    var desk = Desk()
    var command = ExpertRegister.example
    command.education = nil
    command.years = 1
    command.understandsProgramme = false
    command.references = []
    command.mentoring = nil
    try desk.tell(command).refused(
      "not-qualified /data/education", "too-little-practice /data/years", "programme-not-understood /data/understandsProgramme",
      "no-reference /data/references", "no-mentoring /data/mentoring")
  }

  @Test(arguments: [
    "Project Management Professional (PMP)", "ICF Professional Certified Coach", "Халықаралық конкурс лауреаты, IPMA Level B",
  ])
  func certificationIsNotTakenForACourse(title: String) throws {
    #expect(!CourseCertificate.isMeant(by: Certification(title: title, issuer: "PMI")))
  }

  @Test func internationalCertificationStandsInForEducation() throws {
    var desk = Desk()
    var command = ExpertRegister.example
    command.education = nil
    command.certification = Certification(title: "Project Management Professional (PMP)", issuer: "PMI", year: 2015)
    try desk.tell(command).accepted()
  }

  @Test func expertIsNamedByThePersonAndRegisteredOnce() throws {
    var desk = Desk()
    try desk.tell(ExpertRegister.example).accepted()
    #expect(desk.all.experts["e-kim"]?.capacity == 4)
    try desk.tell(ExpertRegister.example).refused("already-registered /data/person")
  }

  @Test func personOfAnotherProducerWithTheSameIdIsAnotherExpert() throws {
    var desk = Desk()
    try desk.tell(expert("7", "Ольга Ким")).accepted()
    try desk.tell(expert("7", "Марат Ахметов"), from: "urn:other").accepted()
    #expect(desk.all.experts.count == 2)
    try desk.tell(expert("7", "Марат Ахметов"), from: "urn:other").refused("already-registered /data/person")
  }

  @Test func personWithoutAnIdIsKnownByNameAndMail() throws {
    var desk = Desk()
    var command = ExpertRegister.example
    command.person.person = nil
    try desk.tell(command).accepted()
    command.person.fullName = command.person.fullName.uppercased()
    try desk.tell(command).refused("already-registered /data/person")
    command.person.email = "another@example.kz"
    try desk.tell(command).accepted()
  }

  @Test func capacityAndYearsComeFromTheSeasonsPolicy() throws {
    var desk = try Desk.open(policy: ["expertYears": 8, "mentorCapacity": 2])
    var command = expert("e-new", "Жаңа Сарапшы")
    command.years = 7
    try desk.tell(command).refused("too-little-practice /data/years")
    command.years = 8
    command.capacity = nil
    try desk.tell(command).accepted()
    #expect(desk.all.experts["e-new"]?.capacity == 2)
  }

  @Test func availabilityReplacesWhatWasSetAndJoinsWhatTouches() throws {
    var desk = try Desk.open()
    func set(_ intervals: [(String, String)]) -> AvailabilitySet {
      AvailabilitySet(expert: "e-ahmetov", intervals: intervals.map { Interval(start: local($0.0), end: local($0.1)) })
    }
    try desk.tell(set([("2020-04-06T14:00", "2020-04-06T15:00"), ("2020-04-06T10:00", "2020-04-06T14:00")])).accepted()
    #expect(desk.all.experts["e-ahmetov"]?.availability == [Interval(start: local("2020-04-06T10:00"), end: local("2020-04-06T15:00"))])
    try desk.tell(request("c-1", 1, at: "2020-04-06T14:30")).refused("expert-unavailable /data/start")
    try desk.tell(request("c-1", 1, at: "2020-04-06T13:30")).accepted()
    try desk.tell(set([])).accepted()
    try desk.tell(request("c-2", 1, at: "2020-04-07T23:30")).accepted()
    try desk.tell(set([("2020-04-06T14:00", "2020-04-06T14:00")])).refused("ends-before-it-starts /data/intervals/0/end")
    try desk.tell(AvailabilitySet(expert: "e-nobody", intervals: [])).refused("unknown-expert /data/expert")
  }

  @Test func availabilityIsOnTheExpertsOwnClock() throws {
    var desk = try Desk.open()
    var command = expert("e-west", "Батыс Сарапшы")
    command.zone = "Asia/Oral"
    try desk.tell(command).accepted()
    let morning = Interval(start: local("2020-04-06T09:00"), end: local("2020-04-06T10:00"))
    try desk.tell(AvailabilitySet(expert: "e-west", intervals: [morning])).accepted()
    try desk.tell(request("c-1", 1, expert: "e-west", at: "2020-04-06T09:00")).refused("expert-unavailable /data/start")
    try desk.tell(request("c-1", 1, expert: "e-west", at: "2020-04-06T10:00")).accepted()
  }
}
