import CPostgres

/// One exchange: statements out in one pipeline, all results back, one implicit transaction.
extension PostgresConnection {
  /// Queues the statements, and the preparation of those that are new here, behind each other and ends them with one Sync, never waiting.
  ///
  /// All parameters are copied before it returns: columns may be cleared at once. The server commits when it reads the Sync, so an error in
  /// any statement undoes all of them. In an explicit transaction (`BEGIN` before) the Sync ends nothing. After an error thrown from here
  /// nothing of the exchange was or will be executed.
  ///
  /// A second exchange may be sent behind one that is under way: the server goes on with it without waiting for us, whatever becomes of the first.
  /// It is answered behind that; where the first fails, its answer is read and dropped, so it should change nothing.
  package mutating func send(_ statements: [BoundStatement]) throws(PostgresError) {
    if let loss { throw loss }
    guard !statements.isEmpty else { throw .protocolMisuse("an exchange without statements") }
    let isHeld = statements.contains { $0.expectation != .anything }
    guard exchange == nil || following == nil && exchange?.sync != .held && !isHeld else {
      throw .protocolMisuse("an exchange is already under way")
    }
    // Encoded before anything is queued: a value that cannot be sent must not leave half a pipeline behind.
    for statement in statements { try check(statement) }
    var sent = try queue(statements)
    if isHeld {
      guard PQsendFlushRequest(connection) == 1 else { throw lost(.rolledBack) }
    } else {
      try queueSync()
      sent.sync = .queued
    }
    if exchange == nil {
      exchange = sent
    } else {
      // What waits to be written may be of the second only.
      exchange?.sync = .sent
      following = sent
    }
    flush()
  }

  /// Moves the exchange on without ever waiting; all results once the server has answered the Sync, nil until then.
  ///
  /// Call it when the socket is readable, or writable while `wantsWrite`. Input is read while output is pending, or a server that cannot
  /// send its results would stop reading our statements for ever. Throws the first error of the exchange, and then the connection is ready
  /// for the next one unless it was lost.
  package mutating func poll() throws(PostgresError) -> [Rows]? {
    if let loss { throw loss }
    guard exchange != nil else { throw .protocolMisuse("no exchange is under way") }
    while true {
      flush()
      let isAlive = PQconsumeInput(connection) == 1
      if try drain() {
        if let results = try finish() { return results }
        continue
      }
      guard isAlive else { throw lost(outcomeIfLost) }
      guard SocketWait.isReadable(socket) else { return nil }
    }
  }

  private mutating func check(_ statement: BoundStatement) throws(PostgresError) {
    guard !statement.statement.sql.utf8.contains(0) else { throw .protocolMisuse("a NUL in the SQL text") }
    try encoder.encode(statement.parameters)
  }

  private mutating func queue(_ statements: [BoundStatement]) throws(PostgresError) -> Exchange {
    var exchange = Exchange(generation: generation)
    for statement in statements { try queue(statement, into: &exchange) }
    return exchange
  }

  private mutating func queue(_ bound: BoundStatement, into exchange: inout Exchange) throws(PostgresError) {
    let statement = bound.statement
    try encoder.encode(bound.parameters)
    let count = Int32(bound.parameters.count)
    var queued: Int32
    if statement.isPrepared {
      let key = statement.key(types: encoder.types)
      let name = "s\(String(key, radix: 16))_\(generation)"
      let isUnderWay = exchange.prepares(key, generation: generation) || self.exchange?.prepares(key, generation: generation) == true
      if !prepared.contains(key), !isUnderWay {
        queued = PQsendPrepare(connection, name, statement.sql, count, encoder.types)
        guard queued == 1 else { throw lost(outcomeIfLost) }
        exchange.add(.prepare(key: key, statement))
      }
      queued = PQsendQueryPrepared(connection, name, count, encoder.pointers, encoder.lengths, encoder.formats, 1)
    } else {
      queued = PQsendQueryParams(
        connection, statement.sql, count, encoder.types, encoder.pointers, encoder.lengths, encoder.formats, 1)
    }
    // libpq refuses only for want of memory or of a connection: either way what it queued so far must never reach its Sync.
    guard queued == 1 else { throw lost(outcomeIfLost) }
    exchange.add(.execute(statement, bound.expectation))
  }

  private mutating func queueSync() throws(PostgresError) {
    guard PQpipelineSync(connection) == 1 else { throw lost(outcomeIfLost) }
  }

  private mutating func flush() {
    // A failure (-1) shows when reading, where the server's last words may still be found. It must not count as sent.
    let answer = PQflush(connection)
    wantsWrite = answer == 1
    guard answer == 0 else { return }
    if exchange?.sync == .queued { exchange?.sync = .sent }
    if following?.sync == .queued { following?.sync = .sent }
  }

  /// Takes the results that have arrived; true once the Sync is answered.
  private mutating func drain() throws(PostgresError) -> Bool {
    while PQisBusy(connection) == 0 {
      if exchange?.current == nil, exchange?.sync == .held { try release() }
      guard let result = PQgetResult(connection) else {
        try noteSilence()
        continue
      }
      exchange?.silence = 0
      if PQresultStatus(result) == PGRES_PIPELINE_SYNC {
        PQclear(result)
        return true
      }
      try take(result)
    }
    return false
  }

  /// Every count is known: commit, or undo what the server has done so far and then end the exchange.
  private mutating func release() throws(PostgresError) {
    if case .unexpectedRows = exchange?.failure {
      let rollback = Statement.once("ROLLBACK")
      guard PQsendQueryParams(connection, rollback.sql, 0, nil, nil, nil, nil, 1) == 1 else { throw lost(.rolledBack) }
      exchange?.add(.execute(rollback, .anything))
    }
    try queueSync()
    exchange?.sync = .queued
    flush()
  }

  /// libpq says nil between the results of two statements.
  private mutating func noteSilence() throws(PostgresError) {
    if exchange?.current != nil {
      exchange?.advance()
    } else {
      exchange?.silence += 1
      if let exchange, exchange.silence > 2 { throw lost(exchange.outcomeIfLost, "lost count of the results: \(libraryMessage)") }
    }
  }

  private mutating func take(_ result: OpaquePointer) throws(PostgresError) {
    // Owned so that it is freed whatever comes.
    let rows = Rows(result)
    switch (PQresultStatus(rows.result), exchange?.current) {
    case (PGRES_COMMAND_OK, .prepare(let key, _)?):
      // Not if the copies were found useless since it was asked for.
      if exchange?.generation == generation { prepared.insert(key) }
    case (PGRES_COMMAND_OK, .execute(let statement, let expectation)?), (PGRES_TUPLES_OK, .execute(let statement, let expectation)?):
      exchange?.take(rows, of: statement, expecting: expectation)
    case (PGRES_EMPTY_QUERY, _):
      exchange?.fail(.protocolMisuse("an empty statement"))
    case (PGRES_PIPELINE_ABORTED, _):
      break
    case (PGRES_FATAL_ERROR, let step):
      try take(ServerError(rows.result, statement: step?.statement.excerpt))
    default:
      // COPY cannot be ended in a pipeline, and no other result is known.
      _ = lost(.rolledBack, "given up after a misuse")
      throw .protocolMisuse("COPY in a pipeline, or a result unknown to this client")
    }
  }

  private mutating func take(_ error: ServerError) throws(PostgresError) {
    if error.endsSession {
      // The server ended the session in the middle of a statement, so it never came to the Sync; behind the last one it may have.
      throw lost(exchange?.current == nil ? outcomeIfLost : .rolledBack, error.message, sqlState: error.sqlState)
    }
    guard PQstatus(connection) != CONNECTION_BAD else { throw lost(outcomeIfLost, error.message) }
    if error.invalidatesStatements {
      prepared.removeAll()
      generation += 1
    }
    exchange?.fail(.server(error))
  }

  /// Nil where a failure has to wait for what was sent behind it.
  private mutating func finish() throws(PostgresError) -> [Rows]? {
    let ended = exchange
    exchange = following.take()
    if exchange == nil { wantsWrite = false }
    guard let failure = failureInFront.take() ?? ended?.failure else { return ended?.results ?? [] }
    guard exchange != nil else { throw failure }
    failureInFront = failure
    return nil
  }
}
