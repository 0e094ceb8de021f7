import Contracts
import Foundation
import Postgres
import Programme
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

/// A database of one test's own, and the operator's command on it.
struct StoreCopy: Sendable {
  let name: String
  let servers: Servers

  /// Every statement must change something: damage that was not done is found by nobody.
  func plant(_ statements: [String]) throws {
    var store = try TestDatabase.connect(servers.postgres(database: name))
    for sql in statements {
      let changed = try store.query(sql, timeout: .seconds(20)).affected
      try #require(changed > 0, "nothing was changed by \(sql)")
    }
  }

  func audit() throws -> Verdict {
    let (exit, said) = try run(["audit", "--region", "astana", "--json"])
    return try Verdict(exit, said)
  }

  func run(_ words: [String]) throws -> (exit: ChildProcess.Exit, said: String) {
    try OperatorProcess.run(words, environment: ["SARUAR_POSTGRES_URL": servers.postgres(database: name)])
  }

  /// What an audit said.
  struct Verdict {
    struct Breach: Equatable {
      var promise: String
      var place: String
      var problem: String
    }

    let exit: ChildProcess.Exit
    let json: JSONValue
    let breaches: [Breach]

    init(_ exit: ChildProcess.Exit, _ said: String) throws {
      guard let document = try? JSONDocument(Array(said.utf8)) else { throw NotInTime("the audit ended with \(exit) and said \(said)") }
      self.exit = exit
      json = JSONValue(document.root)
      breaches = (json["breaches"]?.elements ?? []).map {
        Breach(promise: $0["promise"]?.text ?? "", place: $0["place"]?.text ?? "", problem: $0["problem"]?.text ?? "")
      }
    }
  }
}

/// The real `saruar`.
enum OperatorProcess {
  /// Beside the workers: SARUAR_BIN, or where the test bundle is.
  private static let folder =
    ProcessInfo.processInfo.environment["SARUAR_BIN"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path

  static func run(_ words: [String], environment: [String: String]) throws -> (exit: ChildProcess.Exit, said: String) {
    let output = NSTemporaryDirectory() + TestName.make() + ".txt"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let process = try ChildProcess(
      "\(folder)/saruar", words, environment: environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }, output: output)
    let exit = try process.waitForExit(within: .seconds(30))
    return (exit, try String(contentsOfFile: output, encoding: .utf8))
  }
}
