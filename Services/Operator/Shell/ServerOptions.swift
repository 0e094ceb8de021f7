import AMQP
import ArgumentParser
import Foundation
import Postgres

/// Where the two servers are: by option, else by environment.
struct ServerOptions: ParsableArguments {
  @Option(
    name: .customLong("amqp-url"), help: ArgumentHelp("The broker, amqp:// or amqps://. (default: $SARUAR_AMQP_URL)", valueName: "url"))
  var amqp: String?

  @Option(
    name: .customLong("postgres-url"), help: ArgumentHelp("The store, postgres://. (default: $SARUAR_POSTGRES_URL)", valueName: "url"))
  var postgres: String?

  static let amqpAdvice =
    "SARUAR_AMQP_URL names the broker, for example amqp://user:password@127.0.0.1:5672/%2F; `eval \"$(deploy/local env)\"` sets it."
  static let postgresAdvice =
    "SARUAR_POSTGRES_URL names the store, for example postgres://user:password@127.0.0.1:5432/saruar; `eval \"$(deploy/local env)\"` sets it."

  func amqpURL() throws -> AMQPURL {
    try AMQPURL(try value(amqp, "SARUAR_AMQP_URL", Self.amqpAdvice))
  }

  func postgresInfo(session: SessionSettings = SessionSettings()) throws -> ConnectionInfo {
    try ConnectionInfo(try value(postgres, "SARUAR_POSTGRES_URL", Self.postgresAdvice), applicationName: "saruar", session: session)
  }

  func store() throws -> PostgresConnection {
    try PostgresConnection.connect(try postgresInfo())
  }

  private func value(_ option: String?, _ variable: String, _ advice: String) throws -> String {
    if let value = option ?? ProcessInfo.processInfo.environment[variable], !value.isEmpty { return value }
    throw OperatorError("\(variable) is not set", advice: advice)
  }
}
