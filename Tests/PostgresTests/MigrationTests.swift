import Foundation
import Postgres
import Synchronization
import Testing

@Suite(.needsServer) struct MigrationTests {
  private static let first = Migration(version: 1, name: "accounts", sql: "CREATE TABLE account (id int8); CREATE INDEX ON account (id)")
  private static let second = Migration(version: 2, name: "notes", sql: "ALTER TABLE account ADD note text DEFAULT 'әзірге жоқ'")

  private static func migrations(_ schema: TestSchema, _ files: [Migration], name: String = "intake") -> Migrations {
    Migrations(name: name, files: files, table: "\(schema.name).migration")
  }

  private func failure(of body: () throws -> Void) throws -> MigrationError {
    try #require(throws: MigrationError.self, performing: body)
  }

  @Test func aSecondRunHasNothingToDo() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      let migrations = Self.migrations(schema, [Self.first, Self.second])
      #expect(try migrations.pending(on: &connection) == [Self.first, Self.second])
      #expect(try migrations.apply(on: &connection) == [Self.first, Self.second])
      #expect(try migrations.apply(on: &connection) == [])
      #expect(try migrations.pending(on: &connection) == [])
      let rows = try connection.query("SELECT name, length(checksum) AS digits, applied_at FROM migration ORDER BY version")
      #expect(try rows.map { try $0.get("name", as: String.self) } == ["accounts", "notes"])
      #expect(try rows.allSatisfy { try $0.get("digits", as: Int.self) == 64 && $0.get("applied_at", as: Timestamp.self).isFinite })
    }
  }

  @Test func componentsAreNumberedApart() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      let other = Migration(version: 1, name: "marks", sql: "CREATE TABLE mark (id int8)")
      #expect(try Self.migrations(schema, [Self.first]).apply(on: &connection) == [Self.first])
      #expect(try Self.migrations(schema, [other], name: "scoring").apply(on: &connection) == [other])
    }
  }

  @Test func twoMigratorsAtOnceApplyEverythingOnce() throws {
    try TestServer.withSchema { schema in
      let files = (1...20).map { Migration(version: $0, name: "t\($0)", sql: "CREATE TABLE t\($0) (id int8); SELECT pg_sleep(0.005)") }
      let outcome = Mutex<[Result<[Migration], any Error>]>([])
      for _ in 0..<2 {
        Thread.detachNewThread {
          let result = Result {
            var connection = try schema.connect()
            return try Self.migrations(schema, files).apply(on: &connection)
          }
          outcome.withLock { $0.append(result) }
        }
      }
      try eventually { outcome.withLock { $0.count == 2 } }
      let applied = try outcome.withLock { try $0.flatMap { try $0.get() } }
      #expect(applied == files)
    }
  }

  @Test func aChangedMigrationIsNamed() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      _ = try Self.migrations(schema, [Self.first, Self.second]).apply(on: &connection)
      let changed = Migration(version: 1, name: "accounts", sql: Self.first.sql + " -- better")
      let error = try failure { _ = try Self.migrations(schema, [changed, Self.second]).apply(on: &connection) }
      #expect(error == .changed(component: "intake", version: 1, name: "accounts"))
      #expect(error.description == "migration intake 1 (accounts) was changed after it had been applied; add a new migration instead")
    }
  }

  @Test func aFailedMigrationLeavesNothingBehindAndThoseBeforeItStay() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      let broken = Migration(version: 2, name: "broken", sql: "CREATE TABLE half (id int8); SELECT 1/0")
      let error = try failure { _ = try Self.migrations(schema, [Self.first, broken]).apply(on: &connection) }
      guard case .failed("intake", 2, "broken", let cause) = error else { throw error }
      #expect(cause.sqlState == "22012")
      #expect(try connection.query("SELECT to_regclass('half') IS NULL AND to_regclass('account') IS NOT NULL").one().get(0) == true)
      #expect(try Self.migrations(schema, [Self.first, Self.second]).apply(on: &connection) == [Self.second])
    }
  }

  @Test func aMigrationMayNotEndItsTransaction() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      let sneaky = Migration(version: 1, name: "sneaky", sql: "CREATE TABLE a (id int8); COMMIT; CREATE TABLE b (id int8)")
      let error = try failure { _ = try Self.migrations(schema, [sneaky]).apply(on: &connection) }
      #expect(error == .endsTransaction(component: "intake", version: 1, name: "sneaky"))
    }
  }

  @Test func numbersOnlyGoUp() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      #expect(
        try failure { _ = try Self.migrations(schema, [Self.second, Self.first]).apply(on: &connection) }
          == .unordered(component: "intake", version: 1))
      let alone = Migration(version: 2, name: "alone", sql: "SELECT 1")
      _ = try Self.migrations(schema, [alone]).apply(on: &connection)
      #expect(
        try failure { _ = try Self.migrations(schema, [Self.first, alone]).apply(on: &connection) }
          == .outOfOrder(component: "intake", version: 1, name: "accounts", newestApplied: 2))
    }
  }

  @Test func anOlderProgramLeavesNewerMigrationsInPeace() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      _ = try Self.migrations(schema, [Self.first, Self.second]).apply(on: &connection)
      #expect(try Self.migrations(schema, [Self.first]).apply(on: &connection) == [])
    }
  }
}
