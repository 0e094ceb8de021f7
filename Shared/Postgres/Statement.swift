/// One SQL text, kept as a `static let` next to its use and prepared once per connection.
///
/// The name on the server comes from the text itself (and from the types of its parameters), so equal texts share one prepared statement
/// and a name in the server's log can be found again after a restart.
package struct Statement: Sendable, Hashable {
  package let sql: String
  let hash: UInt64
  /// False for a text that is used once: it is parsed anew each time and leaves nothing behind.
  let isPrepared: Bool

  package init(_ sql: String) {
    self.init(sql, isPrepared: true)
  }

  /// For SQL that is put together at run time (tools, tests).
  package static func once(_ sql: String) -> Statement {
    Statement(sql, isPrepared: false)
  }

  private init(_ sql: String, isPrepared: Bool) {
    self.sql = sql
    self.isPrepared = isPrepared
    hash = sql.utf8.reduce(Self.fnvOffset) { ($0 ^ UInt64($1)) &* Self.fnvPrime }
  }

  /// The statement with its values. `expecting` is checked before COMMIT, see ``Expectation``.
  package func bind(_ parameters: Parameter..., expecting: Expectation = .anything) -> BoundStatement {
    BoundStatement(statement: self, parameters: parameters, expectation: expecting)
  }

  /// The key of the prepared form for these parameter types: the same text with other types is another statement to the server.
  func key(types: [UInt32]) -> UInt64 {
    types.reduce(hash) { ($0 ^ UInt64($1)) &* Self.fnvPrime }
  }

  /// The first words, for error messages.
  var excerpt: String {
    let words = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 80 ? words.prefix(80) + "…" : words
  }

  private static let fnvOffset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let fnvPrime: UInt64 = 0x100_0000_01b3
}
