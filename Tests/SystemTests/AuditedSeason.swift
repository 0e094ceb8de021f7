import Postgres
import Support
import Testing

/// A season that a real worker has played, kept as a database of which every test has a copy to damage.
///
/// It is played once for the suite. The worker and the broker's part are gone when the tests begin, for the audit reads nothing but the store.
struct AuditedSeason: Sendable {
  @TaskLocal static var current: AuditedSeason?

  let servers: Servers
  private let database = TestName.make()

  /// Plays the season and keeps its database.
  init(on servers: Servers) throws {
    self.servers = servers
    try withStack { stack in
      try AuditedCourse(stack).play()
      try administer("create database \(database) template \(stack.name)")
    }
  }

  func remove() { try? TestDatabase.drop(database, on: servers) }

  /// Hands a copy to the test and drops it.
  func withCopy(_ body: (StoreCopy) throws -> Void) throws {
    let copy = StoreCopy(name: TestName.make(), servers: servers)
    try administer("create database \(copy.name) template \(database)")
    defer { try? TestDatabase.drop(copy.name, on: servers) }
    try body(copy)
  }

  private func administer(_ sql: String) throws {
    var store = try TestDatabase.connect(servers.postgresAdmin)
    _ = try store.query(sql, timeout: .seconds(60))
  }
}

/// Gives a suite its season.
struct AuditedSeasonTrait: SuiteTrait, TestScoping {
  func scopeProvider(for test: Test, testCase: Test.Case?) -> AuditedSeasonTrait? { test.isSuite ? self : nil }

  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    guard let servers = Servers.current else { return try await function() }
    let season = try await withTaskExecutorPreference(ThreadExecutor.shared) { try AuditedSeason(on: servers) }
    defer { season.remove() }
    try await AuditedSeason.$current.withValue(season) { try await function() }
  }
}

extension Trait where Self == AuditedSeasonTrait {
  static var auditedSeason: Self { AuditedSeasonTrait() }
}
