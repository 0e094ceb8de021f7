import CPostgres

/// The waiting forms, for tools, tests and start-up.
extension PostgresConnection {
  /// How long a cancelled exchange may take to end before the connection is given up.
  private static let grace = Duration.seconds(5)

  /// Sends the statements as one transaction and waits for all results.
  ///
  /// After the timeout the server is asked to cancel; the error is then `.timeout` and nothing was committed. Results that
  /// come in spite of that are returned, for they are committed. A server that does not even cancel costs the connection.
  package mutating func run(_ statements: [BoundStatement], timeout: Duration? = nil) throws(PostgresError) -> [Rows] {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    guard exchange == nil else { throw .protocolMisuse("an exchange is already under way") }
    try send(statements)
    if let rows = try wait(until: deadline) { return rows }
    cancelHandle.cancelWithoutWaiting()
    do {
      if let rows = try wait(until: ContinuousClock.now + Self.grace) { return rows }
    } catch .server(let error) where error.sqlState == "57014" {
      throw .timeout(after: timeout ?? .zero)
    }
    throw lost(outcomeIfLost, "no answer within \(timeout ?? .zero), not even to a cancel")
  }

  /// One statement from run-time text, on its own transaction.
  @discardableResult
  package mutating func query(_ sql: String, _ parameters: Parameter..., timeout: Duration? = nil) throws(PostgresError) -> Rows {
    try run([BoundStatement(statement: .once(sql), parameters: parameters)], timeout: timeout)[0]
  }

  /// One prepared statement.
  @discardableResult
  package mutating func query(_ statement: BoundStatement, timeout: Duration? = nil) throws(PostgresError) -> Rows {
    try run([statement], timeout: timeout)[0]
  }

  /// nil when the deadline passed first.
  private mutating func wait(until deadline: ContinuousClock.Instant?) throws(PostgresError) -> [Rows]? {
    while true {
      if let rows = try poll() { return rows }
      let interest: SocketWait.Interest = wantsWrite ? [.reading, .writing] : .reading
      guard SocketWait.wait(for: interest, on: socket, until: deadline) else { return nil }
    }
  }

  /// Runs a body inside BEGIN … COMMIT with as many exchanges as it likes; any error rolls back.
  ///
  /// For tools: the transaction stays open while the body thinks. `BEGIN` may name an isolation level: `begin: "BEGIN ISOLATION LEVEL
  /// SERIALIZABLE"`.
  @discardableResult
  package mutating func transaction<Result>(
    begin: String = "BEGIN", _ body: (inout PostgresConnection) throws(PostgresError) -> Result
  ) throws(PostgresError) -> Result {
    guard !isInTransaction else { throw .protocolMisuse("a transaction inside a transaction") }
    try query(begin)
    do throws(PostgresError) {
      let result = try body(&self)
      let tag = try query("COMMIT").tag
      // The server answers COMMIT of a failed transaction with a cheerful ROLLBACK.
      guard tag == "COMMIT" else { throw PostgresError.protocolMisuse("COMMIT of a transaction in which a statement had failed") }
      return result
    } catch {
      // A failure to roll back is a lost connection, which rolls back as well: the first error is the one to report.
      if isUsable, isInTransaction { _ = try? query("ROLLBACK") }
      throw error
    }
  }

  var isInTransaction: Bool {
    let status = PQtransactionStatus(connection)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }
}
