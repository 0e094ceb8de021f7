import CPostgres

extension PostgresConnection {
  /// Runs a text of many statements over the simple protocol, as psql would: for migrations.
  ///
  /// One transaction unless the text says otherwise or one is open. Results are dropped. No parameters, no COPY.
  package mutating func execute(script: String) throws(PostgresError) {
    if let loss { throw loss }
    guard exchange == nil else { throw .protocolMisuse("an exchange is already under way") }
    guard !script.utf8.contains(0) else { throw .protocolMisuse("a NUL in the SQL text") }
    guard PQexitPipelineMode(connection) == 1 else { throw .protocolMisuse(libraryMessage) }
    guard PQsendQuery(connection, script) == 1 else { throw lost(.rolledBack) }
    let failure = try awaitScript()
    guard PQenterPipelineMode(connection) == 1 else { throw lost(.outcomeUnknown) }
    if let failure { throw failure }
  }

  /// The first error of the script, after its last result has come.
  private mutating func awaitScript() throws(PostgresError) -> PostgresError? {
    var failure: PostgresError?
    while true {
      try awaitResult()
      guard let result = PQgetResult(connection) else { return failure }
      // Owned so that it is freed whatever comes.
      let rows = Rows(result)
      switch PQresultStatus(rows.result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: break
      case PGRES_FATAL_ERROR:
        let error = ServerError(rows.result, statement: nil)
        if error.endsSession || PQstatus(connection) == CONNECTION_BAD {
          throw lost(.outcomeUnknown, error.message, sqlState: error.sqlState.isEmpty ? nil : error.sqlState)
        }
        failure = failure ?? .server(error)
      default:
        _ = lost(.outcomeUnknown, "given up after a misuse")
        throw .protocolMisuse("COPY in a script")
      }
    }
  }

  private mutating func awaitResult() throws(PostgresError) {
    while true {
      let isPending = PQflush(connection) == 1
      let isAlive = PQconsumeInput(connection) == 1
      if PQisBusy(connection) == 0 { return }
      guard isAlive else { throw lost(.outcomeUnknown) }
      _ = SocketWait.wait(for: isPending ? [.reading, .writing] : .reading, on: socket, until: nil)
    }
  }
}
