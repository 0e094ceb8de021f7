import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Attendance, conflicts and characteristics (rulebook 2, 3.1, 3.7, 4.5).
struct RecordTests {
  private func participant(_ number: Int?, _ person: Person) -> Participant {
    Participant(person: person.person, fullName: person.fullName, number: number.map { ast($0) })
  }

  @Test func attendanceTellsWhichProjectsWereThereAndWhichWereNot() throws {
    var desk = try Desk.withSessions()
    let record = AttendanceRecord(session: "o-1", present: [participant(2, leader(2)), participant(nil, kim)])
    try desk.tell(record).refused("not-begun /data/session")
    try desk.advance(to: "2020-03-17T04:00:00Z")
    guard case .attendanceRecorded(let event)? = try desk.tell(record).accepted().first else { throw Unexpected() }
    #expect(event.attended == [ast(2)] && event.absent == [ast(1), ast(3)])
    #expect(event.kind == .orientation1 && event.season == "astana-2020")
  }

  @Test func whoNamesNoProjectCountsForTheTeamThatTheyAreIn() throws {
    var desk = try Desk.withSessions(projects: 1)
    var other = admitted(2)
    other.people = [ProjectPerson(person: "u-77", fullName: "Сара Ким"), ProjectPerson(fullName: "Болат Әлиев")]
    try desk.tell(other).accepted()
    try desk.advance(to: "2020-03-24T12:00:00Z")
    let byName = AttendanceRecord(session: "c-programme", present: [Participant(fullName: "болат  ӘЛИЕВ")])
    guard case .attendanceRecorded(let event)? = try desk.tell(byName).accepted().first else { throw Unexpected() }
    #expect(event.attended == [ast(2)] && event.course == .programme)
  }

  @Test func laterRecordReplacesTheEarlierOne() throws {
    var desk = try Desk.withSessions()
    try desk.advance(to: "2020-03-17T12:00:00Z")
    try desk.tell(AttendanceRecord(session: "o-1", present: [participant(1, leader(1))])).accepted()
    try desk.tell(AttendanceRecord(session: "o-1", present: [participant(2, leader(2))])).accepted()
    #expect(try desk.session("o-1").attendance?.attended == [ast(2)])
    try desk.tell(AttendanceRecord(session: "o-1", present: [participant(9, leader(9))])).refused("not-yet-known /data/present/0/number")
  }

  @Test func rule3_7_anyoneReportsAndTheOrganiserDecidesOnce() throws {
    var desk = try Desk.withPairs(1)
    let parties = [
      Participant(person: "u-1", fullName: leader(1).fullName, email: "u1@example.kz", number: ast(1)),
      Participant(person: "e-kim", fullName: kim.fullName, email: kim.email, language: .ru),
    ]
    let facts = try desk.tell(ConflictReport(conflict: "k-1", parties: parties, what: "Уақытқа келіспеді")).accepted()
    guard case .conflictReported(let event)? = facts.first else { throw Unexpected() }
    #expect(event.numbers == [ast(1)] && event.season == "astana-2020")
    #expect(facts.mails.map(\.recipient.email) == [SeasonAnnounced.example.organiser.email])
    try desk.tell(ConflictReport(conflict: "k-1", parties: parties, what: "Тағы")).refused("id-taken /data/conflict")
    try desk.tell(ConflictResolve(conflict: "k-1", decision: " ")).refused("required /data/decision")
    let resolved = try desk.tell(ConflictResolve(conflict: "k-1", decision: "Онлайн өтеді")).accepted()
    #expect(resolved.mails.map(\.recipient.person) == ["u-1", "e-kim"])
    #expect(resolved.mails.map(\.language) == [.ru, .ru])
    try desk.tell(ConflictResolve(conflict: "k-1", decision: "Басқаша")).refused("already-resolved /data/conflict")
    try desk.tell(ConflictResolve(conflict: "k-2", decision: "Басқаша")).refused("unknown-conflict /data/conflict")
  }

  @Test func rule3_7_conflictIsAboutTheProjectsOfItsConsultation() throws {
    var desk = try Desk.open()
    try desk.agreed(request("c-1", 1, 2, by: .expert))
    let parties = [Participant(fullName: "Бір Адам"), Participant(fullName: "Екі Адам")]
    let report = ConflictReport(parties: parties, what: "Келіспеді", consultation: "c-1")
    guard case .conflictReported(let event)? = try desk.tell(report).accepted().first else { throw Unexpected() }
    #expect(event.numbers == [ast(1), ast(2)] && event.conflict == "AST-2020-K-1")
    try desk.tell(ConflictReport(parties: [parties[0]], what: "", consultation: "c-9")).refused(
      "two-parties /data/parties", "required /data/what", "unknown-consultation /data/consultation")
  }

  @Test func rule2_characteristicComesBeforeTheDefence() throws {
    var desk = try Desk.withSessions()
    try desk.tell(defence(1, 2)).accepted()
    func word(_ number: Int, _ person: Person, _ role: CharacteristicRole? = nil) -> CharacteristicSubmit {
      CharacteristicSubmit(number: ast(number), text: "Команда дисциплинирована.", rating: 3, by: person, role: role)
    }
    try desk.advance(to: "2020-05-18T04:04:59Z")
    try desk.tell(word(2, kim)).accepted()
    try desk.tell(word(2, kim)).accepted()
    try desk.tell(word(2, gulnar, .organiser)).accepted()
    #expect(desk.all.courses.characteristics.count == 2)
    try desk.tell(word(2, gulnar)).refused("not-an-expert /data/by")
    try desk.tell(word(1, kim)).refused("late /data/number")
    try desk.advance(to: "2020-05-18T04:05:00Z")
    try desk.tell(word(2, kim)).refused("late /data/number")
    try desk.tell(word(9, kim)).refused("not-yet-known /data/number")
  }
}
