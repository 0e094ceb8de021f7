import Contracts
import Postgres
import Support
import Testing

/// A season that a real worker has played, kept as a database of which every test has a copy to damage.
///
/// It is played once for the suite. The workers and the broker's part are gone when the tests begin, for the audit reads nothing but the store.
struct AuditedSeason: Sendable {
  @TaskLocal static var current: AuditedSeason?

  let servers: Servers
  private let database = TestName.make()

  /// Plays the season and keeps its database.
  init(on servers: Servers, _ play: (TestStack) throws -> Void) throws {
    self.servers = servers
    try withStack { stack in
      try play(stack)
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
  let play: @Sendable (TestStack) throws -> Void

  func scopeProvider(for test: Test, testCase: Test.Case?) -> AuditedSeasonTrait? { test.isSuite ? self : nil }

  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    guard let servers = Servers.current else { return try await function() }
    let season = try await withTaskExecutorPreference(ThreadExecutor.shared) { try AuditedSeason(on: servers, play) }
    defer { season.remove() }
    try await AuditedSeason.$current.withValue(season) { try await function() }
  }
}

extension Trait where Self == AuditedSeasonTrait {
  /// Commands of every fate to one worker.
  static var auditedSeason: Self { AuditedSeasonTrait { try AuditedCourse($0).play() } }

  /// A small season through all workers, from the contest to the market.
  static var rehearsedSeason: Self {
    AuditedSeasonTrait { stack in
      let workers = try stack.startAll()
      let season = try RehearsedSeason(["--applications", "24", "--seed", "11"], on: stack)
      // Whether it went as planned is told by its own tests.
      try #require(season.json["audit"]?.text == "clean", "\(season.breaches)")
      for worker in workers { try #require(try worker.stop() == .status(0)) }
    }
  }
}
