import Contracts
import Lane
import Postgres
import Programme
import SchedulingStore
import Support
import Testing

@testable import SchedulingRules

/// The rows in a real database are those of the rules, however commands fall into batches (DESIGN, "Store").
@Suite(.system, .enabled(if: Servers.shared != nil, "no servers: eval \"$(deploy/local env)\""))
struct StoreTests {
  @Test(.timeLimit(.minutes(1)))
  func everyRowComesBackFromTheStoreAsItWas() throws {
    var desk = try Desk.open()
    try play(&desk)
    try withStore { store in
      for step in desk.commands { try store.play([step]) }
      try expectSame(try store.snapshot(), desk.all)
    }
  }

  /// Two consultations that change places, an hour that one has freed and another takes: all in one transaction.
  @Test(.timeLimit(.minutes(1)), arguments: 0..<3)
  func anyOrderOfBookingsInAnyBatchesKeepsTheConstraint(round: Int) throws {
    let seed = Seeded()
    var (bookings, sizes) = (try RandomBookings(seed), Seeded(seed: seed.seed))
    let opening = bookings.desk.commands.count
    bookings.desk.pair(1)
    bookings.desk.pair(2)
    for step in 0..<150 { try bookings.play(step) }
    try withStore { store in
      try store.play(Array(bookings.desk.commands.prefix(opening)))
      try store.query("update scheduling.project set mentor = 'e-kim' where number in ('AST-2020-0001', 'AST-2020-0002')")
      var rest = bookings.desk.commands.dropFirst(opening)
      while !rest.isEmpty {
        let size = Int.random(in: 1...20, using: &sizes)
        try store.play(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      try expectSame(try store.snapshot(), bookings.desk.all, "\(seed)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func databaseItselfLetsNobodyBeBookedTwice() throws {
    var desk = try Desk.open()
    try desk.tell(request("c-1", 1)).accepted()
    try withStore { store in
      try store.play(desk.commands)
      let insert = """
        insert into scheduling.busy (region, party, kind, occupant, starts_at, ends_at, exclusive)
        values ('astana', 'expert e-ahmetov', 'consultation', 'c-2', $1, $2, true)
        """
      let (start, end) = (Parameter.instant(instant("2020-04-06T05:30:00Z")), Parameter.instant(instant("2020-04-06T06:30:00Z")))
      #expect(throws: PostgresError.self) { try store.query(insert, start, end) }
      let touching = (Parameter.instant(instant("2020-04-06T06:00:00Z")), Parameter.instant(instant("2020-04-06T07:00:00Z")))
      try store.query(insert, touching.0, touching.1)
    }
  }

  private func play(_ desk: inout Desk) throws {
    try desk.tell(JuryAppointed.example).accepted()
    try desk.tell(
      AvailabilitySet(expert: "e-kim", intervals: [Interval(start: local("2020-04-01T09:00"), end: local("2020-04-30T18:00"))])
    ).accepted()
    try desk.tell(
      InterviewScheduled(
        season: "astana-2020", number: ast(2), round: 2, start: local("2020-04-09T11:00"), startsAt: instant("2020-04-09T05:00:00Z"),
        experts: [ahmetov], applicant: leader(2))
    ).accepted()
    try desk.agreed(request("c-1", 1, 2, by: .expert))
    try desk.tell(move("c-1", to: "2020-04-06T15:00", by: leader(1))).accepted()
    try desk.tell(confirm("c-1")).accepted()
    try desk.tell(AgendaSubmit(consultation: "c-1", questions: ["Бір?", "Екі?"])).accepted()
    try desk.agreed(request("c-2", 3, at: "2020-03-17T12:00", motivation: "Себеп"))
    try desk.tell(request("c-3", 3, expert: "e-kim", at: "2020-04-07T12:00")).accepted()
    var unnamed = request("x", 3, at: "2020-04-07T16:00")
    unnamed.consultation = nil
    try desk.tell(unnamed).accepted()
    try desk.tell(ConsultationDecline(consultation: "c-3", by: kim)).accepted()
    try desk.advance(to: "2020-03-17T07:00:00Z")
    try desk.tell(ConsultationFinish(consultation: "c-2", feedback: "Жақсы")).accepted()
    try desk.tell(
      SurveyAnswer(survey: "c-2:expert", role: .expert, answers: [QuestionAnswer(question: "?", answer: "!")])
    ).accepted()
    try desk.tell(
      ApplicationWithdrawn(season: "astana-2020", number: ast(2), withdrawnAt: instant("2020-03-20T04:00:00Z"))
    ).accepted()
    var order = OrderIssued.example
    order.numbers = [ast(1)]
    try desk.tell(order).accepted()
  }

  private func expectSame(_ stored: SchedulingState, _ known: SchedulingState, _ comment: Comment? = nil) throws {
    #expect(stored.seasons == known.seasons, comment)
    #expect(stored.projects == known.projects, comment)
    #expect(stored.interviews == known.interviews, comment)
    #expect(stored.experts == known.experts, comment)
    #expect(stored.juries == known.juries, comment)
    #expect(stored.consultations == known.consultations, comment)
    #expect(stored.surveys == known.surveys, comment)
    #expect(stored.tallies == known.tallies, comment)
    #expect(stored.busy.filter { !$0.value.isEmpty } == known.busy.filter { !$0.value.isEmpty }, comment)
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
