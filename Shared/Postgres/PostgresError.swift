/// All that can go wrong between us and PostgreSQL.
package enum PostgresError: Error, Sendable, Equatable {
  /// What we know about the statements that were under way when a connection died.
  package enum Outcome: Sendable, Equatable {
    /// Nothing of them is in the database.
    case rolledBack
    /// The end of the transaction was sent and its answer never came: it may be committed or not.
    case outcomeUnknown
  }

  /// The connection string cannot be understood.
  case configuration(String)
  /// No connection came about; nothing was sent.
  case cannotConnect(String)
  /// An established connection is gone. `sqlState` is there when the server said why (57P01: shut down or terminated).
  case connectionLost(Outcome, reason: String, sqlState: String?)
  /// The server refused a statement; its transaction is rolled back.
  case server(ServerError)
  /// Not done in the time given; cancelled, and its transaction is rolled back.
  case timeout(after: Duration)
  /// A statement returned or changed another number of rows than it must; its transaction is rolled back.
  case unexpectedRows(statement: String, expected: Int, got: Int)
  /// A column of a result is missing, NULL, or of another type than the reader wants.
  case decoding(column: String, reason: String)
  /// The caller did what the protocol does not allow.
  case protocolMisuse(String)

  /// True when the fault lies in the infrastructure or in a collision, so that the same work may succeed later and no message is to blame.
  package var isRetryable: Bool {
    switch self {
    case .cannotConnect, .connectionLost, .timeout: true
    case .server(let error): error.isRetryable
    case .configuration, .unexpectedRows, .decoding, .protocolMisuse: false
    }
  }

  package var sqlState: String? {
    switch self {
    case .server(let error): error.sqlState
    case .connectionLost(_, _, let sqlState): sqlState
    default: nil
    }
  }

  /// True when the work may be in the database all the same: look before doing it again.
  package var isOutcomeUnknown: Bool {
    if case .connectionLost(.outcomeUnknown, _, _) = self { true } else { false }
  }
}

extension PostgresError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .configuration(let reason): "PostgreSQL connection string: \(reason)"
    case .cannotConnect(let reason): "cannot connect to PostgreSQL: \(reason)"
    case .connectionLost(let outcome, let reason, let sqlState):
      "connection to PostgreSQL lost\(sqlState.map { " (\($0))" } ?? ""), "
        + (outcome == .rolledBack ? "work in flight rolled back" : "outcome of the transaction unknown") + ": \(reason)"
    case .server(let error): error.description
    case .timeout(let duration): "PostgreSQL did not finish within \(duration); cancelled and rolled back"
    case .unexpectedRows(let statement, let expected, let got): "\(got) rows instead of \(expected) from: \(statement)"
    case .decoding(let column, let reason): "column \(column): \(reason)"
    case .protocolMisuse(let reason): "misuse of the PostgreSQL client: \(reason)"
    }
  }
}
