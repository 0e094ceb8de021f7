import Foundation
import Postgres
import Testing

/// The server named by SARUAR_POSTGRES_URL; tests that need one are skipped without it.
enum TestServer {
  static let url = ProcessInfo.processInfo.environment["SARUAR_POSTGRES_URL"]
  static let tlsURL = ProcessInfo.processInfo.environment["SARUAR_POSTGRES_TLS_URL"]
  static var isThere: Bool { url != nil }

  static func connect(_ session: SessionSettings = SessionSettings(), to text: String? = nil) throws -> PostgresConnection {
    let text = try #require(text ?? url)
    return try PostgresConnection.connect(ConnectionInfo(text, applicationName: "saruar-tests", session: session))
  }

  /// Gives a test a schema of its own and removes it afterwards, whatever happened.
  static func withSchema(_ body: (TestSchema) throws -> Void) throws {
    let schema = TestSchema(name: "postgres_test_\(String(UInt64.random(in: 0...UInt64.max), radix: 36))")
    var connection = try connect()
    try connection.query("CREATE SCHEMA \(schema.name)")
    defer { _ = try? connection.query("DROP SCHEMA \(schema.name) CASCADE", timeout: .seconds(10)) }
    try body(schema)
  }
}

struct TestSchema {
  let name: String

  func connect(_ session: SessionSettings = SessionSettings(), to text: String? = nil) throws -> PostgresConnection {
    var session = session
    session.searchPath = name
    return try TestServer.connect(session, to: text)
  }
}

/// A suite that needs the server.
extension Trait where Self == ConditionTrait {
  static var needsServer: Self { .enabled(if: TestServer.isThere, "SARUAR_POSTGRES_URL names no server") }
}

/// Waits for something another session does, up to ten seconds.
func eventually(_ condition: () throws -> Bool) throws {
  let deadline = ContinuousClock.now + .seconds(10)
  while try !condition() {
    try #require(ContinuousClock.now < deadline, "it did not happen within ten seconds")
    usleep(5_000)
  }
}

/// The error of a call that must fail.
func failure(of body: () throws -> Void) throws -> PostgresError {
  try #require(throws: PostgresError.self, performing: body)
}
