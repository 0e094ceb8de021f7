/// What a session is set to while it connects, before any statement: no extra round trip, and no moment without it.
package struct SessionSettings: Sendable {
  /// The role whose rights the session has (`SET ROLE`).
  package var role: String?
  package var statementTimeout: Duration?
  package var lockTimeout: Duration?
  /// A client that stops inside an explicit transaction is thrown out, for its locks stop everybody. It does not see a client that stops in
  /// the middle of a pipelined exchange: that one must be terminated by whoever takes over.
  package var idleInTransactionTimeout: Duration? = .seconds(5)
  package var searchPath: String?
  /// Any other setting of the server, by name.
  package var others: [String: String] = [:]

  package init() {}

  /// The `options` of a connection string. Times of day and notices are the same everywhere: UTC, and warnings only.
  var options: String {
    var settings = ["TimeZone": "UTC", "client_min_messages": "warning"]
    settings["role"] = role
    settings["search_path"] = searchPath
    settings["statement_timeout"] = statementTimeout.map(Self.milliseconds)
    settings["lock_timeout"] = lockTimeout.map(Self.milliseconds)
    settings["idle_in_transaction_session_timeout"] = idleInTransactionTimeout.map(Self.milliseconds)
    settings.merge(others) { _, other in other }
    return settings.sorted { $0.key < $1.key }.map { "-c \($0.key)=\(Self.escaped($0.value))" }.joined(separator: " ")
  }

  private static func milliseconds(_ duration: Duration) -> String {
    "\(duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000)"
  }

  /// The server splits options at blanks; a backslash keeps the next character.
  private static func escaped(_ value: String) -> String {
    value.reduce(into: "") { text, character in
      if character == "\\" || character.isWhitespace { text.append("\\") }
      text.append(character)
    }
  }
}
