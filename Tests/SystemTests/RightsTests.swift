import Contracts
import Postgres
import Support
import Testing

/// A service's role may do its own work and nothing else (DESIGN, "Store").
@Suite(.system, .needsServers)
struct RightsTests {
  private static let forbidden = [
    "select * from scoring.secret",
    "insert into scoring.secret values (1)",
    "create table intake.other (id int)",
    "create schema mine",
    "delete from intake.application",
    "truncate intake.revision",
    "drop table intake.season",
    "update messaging.rejected set code = 'x'",
    "delete from messaging.rejected",
    "delete from messaging.journal",
    "delete from messaging.lane",
    "update programme.clock set instant = now()",
    "insert into programme.clock (region) values ('astana')",
    "alter role saruar_intake superuser",
  ]

  @Test(.timeLimit(.minutes(1)))
  func roleOfIntakeIsKeptToItsOwnWork() throws {
    try withStack { stack in
      try stack.query("create table scoring.secret (id int)")
      for statement in Self.forbidden {
        var intake = try stack.connect(role: "saruar_intake")
        var refusal: PostgresError?
        do throws(PostgresError) {
          _ = try intake.query(statement)
        } catch {
          refusal = error
        }
        #expect(refusal?.sqlState == "42501", "\(statement): \(refusal.map { "\($0)" } ?? "was allowed")")
      }
      #expect(try stack.count("select count(*) from pg_auth_members where member = 'saruar_intake'::regrole") == 0)
    }
  }

  /// The worker's own session has that role: without a right its messages are set aside, and no other lane suffers.
  @Test(.timeLimit(.minutes(1)))
  func workerHasNoMoreRightsThanItsRole() throws {
    try withSeason { stack, worker in
      try stack.query("revoke insert on intake.application from saruar_intake")
      try stack.publish(TestSeason.of2020.application("barred"))
      #expect(try stack.tap.first("message.parked").causationID == "barred")
      let error: String = try stack.query("select error from messaging.parked").one().get(0)
      #expect(error.contains("42501") || error.contains("permission denied"))
      #expect(worker.isReady)
    }
  }
}
