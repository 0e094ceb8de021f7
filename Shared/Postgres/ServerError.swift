/// What the server says about a statement it refused.
package struct ServerError: Error, Sendable, Equatable {
  package var sqlState: String
  package var severity: String
  package var message: String
  package var detail: String?
  package var hint: String?
  package var context: String?
  package var schema: String?
  package var table: String?
  package var column: String?
  package var constraint: String?
  /// The place in the SQL text, in characters from 1.
  package var position: Int?
  /// The server's function that raised it: the same in every language of its messages.
  var routine: String?
  /// The beginning of the statement, when it is known which.
  package var statement: String?

  package init(sqlState: String, severity: String = "ERROR", message: String) {
    self.sqlState = sqlState
    self.severity = severity
    self.message = message
  }

  /// Collisions, trouble of the server itself, and statements that must be prepared anew because a migration changed their tables; everything
  /// else would fail again in the same way.
  ///
  /// 08 connection, 53 resources, 57P0x shutdown, 58 operating system, 40001 serialization, 40P01 deadlock, 55P03 lock timeout, 25P03 idle
  /// in transaction. 57014 (cancelled, statement timeout) is not here: a statement that is always too slow must be found and parked.
  package var isRetryable: Bool {
    switch sqlState {
    case "40001", "40P01", "55P03", "25P03": true
    default:
      invalidatesStatements || sqlState.hasPrefix("08") || sqlState.hasPrefix("53") || sqlState.hasPrefix("57P0")
        || sqlState.hasPrefix("58")
    }
  }

  /// The session is over after this one.
  var endsSession: Bool { severity == "FATAL" || severity == "PANIC" }

  /// The server's copy of a prepared statement no longer serves: its tables changed under it, or somebody removed it.
  var invalidatesStatements: Bool { routine == "RevalidateCachedQuery" || sqlState == "26000" }
}

extension ServerError: CustomStringConvertible {
  package var description: String {
    var text = "PostgreSQL \(severity) \(sqlState): \(message)"
    for (name, value) in [
      ("detail", detail), ("hint", hint), ("constraint", constraint), ("schema", schema), ("table", table), ("column", column),
      ("position", position.map(String.init)), ("context", context), ("in", statement),
    ] {
      if let value { text += "; \(name): \(value)" }
    }
    return text
  }
}
