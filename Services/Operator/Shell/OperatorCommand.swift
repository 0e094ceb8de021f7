import AMQP
import ArgumentParser
import Contracts
import Postgres

/// A sub-command that talks to the servers: what they throw is turned into a sentence with a way out.
///
/// Runs on the main thread and waits there: the two clients are blocking libraries, and an operator does one thing at a time.
protocol OperatorCommand: ParsableCommand {
  func perform() throws
}

extension OperatorCommand {
  func run() throws {
    do {
      try perform()
    } catch let error as PostgresError {
      throw Self.explained(error)
    } catch let error as AMQPError {
      throw Self.explained(error)
    } catch let error as MigrationError {
      throw OperatorError(
        "the store was not migrated: \(error)", advice: "Nothing of the failed migration was kept; mend its cause and run it again.")
    }
  }

  private static func explained(_ error: PostgresError) -> OperatorError {
    switch error {
    case .configuration: OperatorError("\(error)", advice: ServerOptions.postgresAdvice)
    case .cannotConnect:
      OperatorError("\(error)", advice: "Is PostgreSQL running? `deploy/local up` starts a private one. " + ServerOptions.postgresAdvice)
    case .server(let server) where ["42P01", "3F000", "42883"].contains(server.sqlState):
      OperatorError("the store lacks tables that this command reads: \(server.message)", advice: "Run `saruar migrate` first.")
    case .server(let server) where server.sqlState == "42501":
      OperatorError("the role of SARUAR_POSTGRES_URL may not do that: \(server.message)", advice: "Use the role that ran `saruar migrate`.")
    default: OperatorError("\(error)")
    }
  }

  private static func explained(_ error: AMQPError) -> OperatorError {
    switch error {
    case .invalidURL: OperatorError("\(error)", advice: ServerOptions.amqpAdvice)
    case .cannotConnect:
      OperatorError("\(error)", advice: "Is RabbitMQ running? `deploy/local up` starts a private one. " + ServerOptions.amqpAdvice)
    case .authenticationFailed: OperatorError("\(error)", advice: ServerOptions.amqpAdvice)
    case .notFound:
      OperatorError(
        "\(error)", advice: "Run `saruar topology` to declare exchanges and queues; a virtual host is made by the broker's administrator.")
    case .blocked: OperatorError("\(error)", advice: "The broker is short of memory or disk; free some and try again.")
    default: OperatorError("\(error)")
    }
  }
}
