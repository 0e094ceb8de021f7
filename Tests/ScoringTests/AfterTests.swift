import Contracts
import Programme
import ScoringRules
import Testing

@Suite("Rulebook 4.8, 4.9, 7: diagnosis, ambassadors, accreditation")
struct AfterTests {
  private func expert(_ id: String) -> ExpertRegistered {
    var event = ExpertRegistered.example
    event.expert = Identifier(id)!
    event.person = Person(person: Identifier("p-\(id)"), fullName: "Сарапшы \(id)", email: "\(id)@example.kz", language: .ru)
    return event
  }

  private func completed(_ sequence: Int) -> ProjectCompleted {
    var event = ProjectCompleted.example
    event.season = astana2020
    event.number = ast(sequence)
    return event
  }

  private func assessment(_ expert: Identifier, recommended: Bool?) -> AmbassadorAssess {
    let marks = Dictionary(uniqueKeysWithValues: AmbassadorCriterion.allCases.map { ($0, 2 as Mark) })
    return AmbassadorAssess(number: ast(1), expert: expert, marks: WordMap(marks), recommended: recommended)
  }

  private let award = AmbassadorAward(number: ast(1), by: Fixture.director)

  private func completedDesk() throws -> Desk {
    var desk = try Desk.defence(of: 2)
    for id in ["e-1", "e-2", "e-3"] { try desk.tell(expert(id)).accepted() }
    try desk.tell(completed(1)).accepted()
    return desk
  }

  @Test func onlyCompletedProjectsAreAssessedAndByRegisteredExperts() throws {
    var desk = try Desk.defence(of: 1)
    try desk.tell(assessment("e-1", recommended: true)).refused("not-yet-known /data/number", "not-yet-known /data/expert")
    try desk.tell(completed(1)).accepted()
    try desk.tell(expert("e-1")).accepted()
    var partial = assessment("e-1", recommended: true)
    partial.marks[.reach] = nil
    try desk.tell(partial).refused("mark-missing /data/marks/reach")
    try desk.tell(assessment("e-1", recommended: true)).accepted()
    #expect(desk.all.assessments.values.map(\.assessed.total) == [16])
  }

  @Test func theInstituteAwardsWhatMoreExpertsRecommendThanNot() throws {
    var desk = try completedDesk()
    try desk.tell(award).refused("not-recommended /data/number")
    try desk.tell(assessment("e-1", recommended: true)).accepted()
    try desk.tell(assessment("e-2", recommended: nil)).accepted()
    try desk.tell(award).refused("not-recommended /data/number")
    try desk.tell(assessment("e-2", recommended: true)).accepted()
    try desk.tell(assessment("e-3", recommended: false)).accepted()
    let answer = try desk.tell(award)
    #expect(answer.events == ["ambassador.awarded", "notification.requested"])
    #expect(answer.notifications.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty })
    try desk.tell(award).refused("already-awarded /data/number")
    try desk.tell(assessment("e-3", recommended: true)).refused("already-awarded /data/number")
  }

  @Test func diagnosesAreVersionsAndSaidInWords() throws {
    var desk = try completedDesk()
    var diagnosis = DiagnosisRecord.example
    diagnosis.number = ast(1)
    diagnosis.expert = "e-1"
    try desk.tell(diagnosis).accepted()
    diagnosis.maturity = .maturity
    try desk.tell(diagnosis).accepted()
    #expect(desk.all.diagnoses.values.map(\.recorded.version).sorted() == [1, 2])
    diagnosis.expert = "e-9"
    diagnosis.needs = [" "]
    diagnosis.expectedResults[0].indicators = ""
    try desk.tell(diagnosis).refused(
      "not-yet-known /data/expert", "required /data/needs/0", "required /data/expectedResults/0/indicators")
  }

  @Test func onlyARegisteredExpertIsAccreditedOncePerDirection() throws {
    var desk = try completedDesk()
    func accredit(_ person: Person, _ direction: Direction) -> MentorAccredit {
      MentorAccredit(person: person, direction: direction, by: Fixture.director, season: astana2020)
    }
    try desk.tell(accredit(Person(person: "nobody", fullName: "Н"), .ecology)).refused("not-yet-known /data/person")
    let person = expert("e-1").person
    let accredited = try desk.tell(accredit(person, .ecology))
    #expect(accredited.events == ["mentor.accredited"])
    try desk.tell(accredit(person, .ecology)).refused("already-accredited /data/direction")
    try desk.tell(accredit(person, .tourism)).accepted()
    try desk.tell(accredit(Person(person: "e-2", fullName: "Сарапшы e-2"), .ecology)).accepted()
  }
}
