import Contracts
import Lane
import Postgres
import Programme
import SchedulingStore
import Support
import Testing

@testable import SchedulingRules

/// The rows of part II in a real database are those of the rules, however commands fall into batches (DESIGN, "Store").
@Suite(.system, .enabled(if: Servers.shared != nil, "no servers: eval \"$(deploy/local env)\""))
struct CourseStoreTests {
  @Test(.timeLimit(.minutes(1)), arguments: 0..<3)
  func anyCourseInAnyBatchesComesBackFromTheStoreAsItWas(round: Int) throws {
    let seed = Seeded()
    var (course, sizes) = (try RandomCourse(seed), Seeded(seed: seed.seed))
    for step in 0..<400 { try course.play(step) }
    try withStore { store in
      var rest = course.desk.commands[...]
      while !rest.isEmpty {
        let size = Int.random(in: 1...12, using: &sizes)
        try store.play(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      expectSameCourses(try store.snapshot(), course.desk.all, "\(seed)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func everythingThatACourseKeepsIsInTheStore() throws {
    var desk = try Desk.withPairs(1, 2)
    try play(&desk)
    try withStore { store in
      for step in desk.commands { try store.play([step]) }
      expectSameCourses(try store.snapshot(), desk.all, "one by one")
    }
    let courses = desk.all.courses
    #expect(courses.sessions.values.contains { $0.attendance != nil } && courses.sessions.values.contains { $0.isCancelled })
    #expect(courses.plans.values.contains { $0.isComplete } && courses.conflicts.values.contains { $0.resolved != nil })
    #expect(courses.reports.values.contains { $0.isOverdue } && courses.reports.values.contains { $0.submitted != nil })
    #expect(!courses.characteristics.isEmpty && !courses.defences.isEmpty)
  }

  /// A list as long as a message may be is longer in the store, which puts blanks between its members.
  @Test(.timeLimit(.minutes(1)))
  func longestListOfThosePresentComesBack() throws {
    var desk = try Desk.withSessions()
    try desk.advance(to: "2020-03-17T04:00:00Z")
    let present = (0..<1900).map { Participant(person: Identifier("u-\($0)"), fullName: "Қатысушының ұзақ аты-жөні \($0)", number: ast(1)) }
    try desk.tell(AttendanceRecord(session: "o-1", present: present)).accepted()
    try withStore { store in
      try store.play(desk.commands)
      expectSameCourses(try store.snapshot(), desk.all, "a long list")
    }
  }

  /// Two mentors change places in one transaction, and a cancelled session's place is taken.
  @Test(.timeLimit(.minutes(1)))
  func placesChangeHandsWithinABatch() throws {
    var desk = try Desk.withPairs(1)
    try desk.tell(expert("e-first", "Бірінші Сарапшы")).accepted()
    let opening = desk.commands.count
    try desk.tell(PairPropose(number: ast(1), mentor: "e-kim")).refused("already-paired /data/number")
    try desk.tell(PairDissolve(number: ast(1), mentor: "e-kim", reason: "Көшті")).accepted()
    try desk.tell(PairPropose(number: ast(1), mentor: "e-first")).accepted()
    try desk.tell(PairAccept(number: ast(1), mentor: "e-first")).accepted()
    try desk.tell(SessionCancel(session: "o-4")).accepted()
    try desk.tell(session(.orientation4, at: "2020-05-14T10:00", id: "a-4")).accepted()
    try withStore { store in
      try store.play(Array(desk.commands.prefix(opening)))
      try store.play(Array(desk.commands.dropFirst(opening)))
      expectSameCourses(try store.snapshot(), desk.all, "in one batch")
    }
  }

  private func play(_ desk: inout Desk) throws {
    try desk.tell(AttendanceRecord(session: "o-1", present: [Participant(fullName: "А Б", number: ast(1))])).accepted()
    let hash = try desk.draft(1, [row("t-1")])
    for role in [PlanRole.mentor, .participant] { try desk.tell(PlanSign(number: ast(1), revisionHash: hash, role: role)).accepted() }
    try desk.tell(SessionCancel(session: "o-4", reason: "Карантин")).accepted()
    try desk.tell(session(.orientation4, at: "2020-05-15T10:00", id: "o-4-again", by: [kim])).accepted()
    try desk.tell(defence(1, 2)).accepted()
    let parties = [Participant(fullName: "Бір Адам", number: ast(1)), Participant(fullName: "Екі Адам")]
    try desk.tell(ConflictReport(conflict: "k-1", parties: parties, what: "Келіспеді")).accepted()
    try desk.tell(ConflictResolve(conflict: "k-1", decision: "Онлайн")).accepted()
    try desk.advance(to: "2020-05-06T04:00:00Z")
    var report = ReportSubmit.example
    report.number = ast(1)
    try desk.tell(report).accepted()
    try desk.tell(CharacteristicSubmit(number: ast(1), text: "Жақсы", rating: 2, by: kim)).accepted()
  }

  private func withStore(_ body: (StoreRun) throws -> Void) throws {
    let servers = try #require(Servers.shared)
    let name = TestName.make()
    try TestDatabase.create(name, [LaneMigrations.all, SchedulingMigrations.all], on: servers)
    defer { try? TestDatabase.drop(name, on: servers) }
    var session = SessionSettings()
    session.role = "saruar_scheduling"
    try body(StoreRun(url: servers.postgres(database: name), session))
  }
}
