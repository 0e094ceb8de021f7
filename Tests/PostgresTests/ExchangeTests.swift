import Postgres
import Testing

@Suite(.needsServer) struct ExchangeTests {
  static let insert = Statement("INSERT INTO account (id, balance) VALUES ($1, $2)")
  static let table = "CREATE TABLE account (id int8 PRIMARY KEY, balance int8 NOT NULL CONSTRAINT never_negative CHECK (balance >= 0))"

  private func withAccounts(_ body: (inout PostgresConnection, TestSchema) throws -> Void) throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      try connection.query(Self.table)
      try body(&connection, schema)
    }
  }

  private func count(_ connection: inout PostgresConnection) throws -> Int {
    try connection.query("SELECT count(*) FROM account").one().get(0)
  }

  @Test func anExchangeAnswersEveryStatementInOrder() throws {
    try withAccounts { connection, _ in
      let results = try connection.run([
        Self.insert.bind(.int(1), .int(10)), Self.insert.bind(.int(2), .int(20)),
        Statement("SELECT id, balance FROM account ORDER BY id").bind(), Statement("UPDATE account SET balance = 0").bind(),
      ])
      #expect(results.map(\.affected) == [1, 1, 2, 2])
      #expect(try results[2].map { try $0.get("balance", as: Int.self) } == [10, 20])
      #expect(results[3].tag == "UPDATE 2")
    }
  }

  @Test func anErrorInTheThirdStatementUndoesTheFirst() throws {
    try withAccounts { connection, _ in
      let error = try failure {
        _ = try connection.run([
          Self.insert.bind(.int(1), .int(10)), Self.insert.bind(.int(2), .int(20)), Self.insert.bind(.int(3), .int(-1)),
          Self.insert.bind(.int(4), .int(40)),
        ])
      }
      guard case .server(let server) = error else { throw error }
      #expect(server.sqlState == "23514")
      #expect(server.constraint == "never_negative")
      #expect(server.table == "account")
      #expect(server.statement == "INSERT INTO account (id, balance) VALUES ($1, $2)")
      #expect(!error.isRetryable)
      #expect(try count(&connection) == 0)
      _ = try connection.run([Self.insert.bind(.int(1), .int(10))])
      #expect(try count(&connection) == 1)
    }
  }

  @Test func anErrorAtCommitUndoesEverything() throws {
    try withAccounts { connection, _ in
      try connection.query("ALTER TABLE account ADD parent int8 REFERENCES account DEFERRABLE INITIALLY DEFERRED")
      let error = try failure {
        _ = try connection.run([Statement("INSERT INTO account VALUES (1, 1, 99)").bind(), Statement("SELECT 1").bind()])
      }
      #expect(error.sqlState == "23503")
      #expect(!error.isOutcomeUnknown)
      #expect(try count(&connection) == 0)
    }
  }

  @Test func nothingIsPreparedInVainAfterAFailure() throws {
    try withAccounts { connection, _ in
      let later = Statement("SELECT balance FROM account WHERE id = $1")
      // The insert is prepared before it fails, the select behind it never is.
      #expect(throws: PostgresError.self) { try connection.run([Self.insert.bind(.int(1), .int(-1)), later.bind(.int(1))]) }
      let results = try connection.run([Self.insert.bind(.int(1), .int(5)), later.bind(.int(1)), later.bind(.int(1))])
      #expect(try results[2].one().get(0) == 5)
      #expect(try connection.query("SELECT count(*) FROM pg_prepared_statements").one().get(0) == 2)
    }
  }

  @Test func aStatementThatDoesNotParseLeavesTheConnectionUsable() throws {
    try withAccounts { connection, _ in
      let wrong = Statement("SELECT missing FROM account")
      for _ in 0..<2 {
        let error = try failure { _ = try connection.run([Self.insert.bind(.int(1), .int(5)), wrong.bind()]) }
        guard case .server(let server) = error else { throw error }
        #expect(server.sqlState == "42703")
        #expect(server.position == 8)
      }
      #expect(try count(&connection) == 0)
    }
  }

  @Test func theSameTextWithOtherTypesIsPreparedApart() throws {
    var connection = try TestServer.connect()
    let echo = Statement("SELECT $1")
    #expect(try connection.query(echo.bind(.int8(7))).one().get(0) == 7)
    #expect(try connection.query(echo.bind(.text("seven"))).one().get(0) == "seven")
    #expect(try connection.query(echo.bind(.int8(nil))).one().get(0, as: Int?.self) == nil)
  }

  @Test func aStatementSurvivesAMigrationOfItsTable() throws {
    try withAccounts { connection, _ in
      let all = Statement("SELECT * FROM account")
      _ = try connection.query(all.bind())
      try connection.query("ALTER TABLE account ADD note text")
      let stale = try failure { _ = try connection.query(all.bind()) }
      #expect(stale.sqlState == "0A000")
      #expect(stale.isRetryable, "no message is to blame for a migration")
      #expect(try connection.query(all.bind()).columnCount == 3)
    }
  }

  @Test func aStatementSurvivesTheLossOfItsPreparedForm() throws {
    try withAccounts { connection, _ in
      _ = try connection.query(Self.insert.bind(.int(1), .int(1)))
      try connection.query("DEALLOCATE ALL")
      #expect(try failure { _ = try connection.query(Self.insert.bind(.int(2), .int(2))) }.sqlState == "26000")
      _ = try connection.query(Self.insert.bind(.int(2), .int(2)))
      #expect(try count(&connection) == 2)
    }
  }

  @Test func anotherRowCountThanExpectedUndoesEverything() throws {
    try withAccounts { connection, _ in
      let update = Statement("UPDATE account SET balance = $2 WHERE id = $1")
      let error = try failure {
        _ = try connection.run([Self.insert.bind(.int(1), .int(1)), update.bind(.int(99), .int(5), expecting: .exactly(1))])
      }
      #expect(error == .unexpectedRows(statement: "UPDATE account SET balance = $2 WHERE id = $1", expected: 1, got: 0))
      #expect(!error.isRetryable)
      #expect(try count(&connection) == 0)
      let results = try connection.run([
        Self.insert.bind(.int(1), .int(1), expecting: .exactly(1)), update.bind(.int(1), .int(5), expecting: .exactly(1)),
      ])
      #expect(results.map(\.affected) == [1, 1])
      #expect(try connection.query("SELECT balance FROM account").one().get(0) == 5)
    }
  }

  @Test func anErrorBehindAHeldCommitIsReportedAndTheConnectionGoesOn() throws {
    try withAccounts { connection, _ in
      let once = Self.insert.bind(.int(1), .int(1), expecting: .exactly(1))
      let error = try failure { _ = try connection.run([once, once]) }
      #expect(error.sqlState == "23505")
      #expect(try count(&connection) == 0)
    }
  }

  @Test func twoThousandStatementsWithBigResultsDoNotDeadlock() throws {
    var connection = try TestServer.connect()
    let echo = Statement("SELECT $1 || $1")
    let body = [UInt8](repeating: 7, count: 10_000)
    let results = try connection.run((0..<2_000).map { _ in echo.bind(.bytea(body)) }, timeout: .seconds(60))
    #expect(results.count == 2_000)
    #expect(try results.allSatisfy { try $0.one().withBytes(0) { $0.count } == 20_000 })
  }

  @Test func pollNeverWaits() throws {
    var connection = try TestServer.connect()
    let begin = ContinuousClock.now
    try connection.send([Statement("SELECT pg_sleep(0.5)").bind()])
    var polls = 0
    while try connection.poll() == nil { polls += 1 }
    #expect(polls > 100)
    #expect(begin.duration(to: .now) >= .milliseconds(500))
  }

  @Test func misuseIsRefusedAndHarmsNothing() throws {
    var connection = try TestServer.connect()
    #expect(throws: PostgresError.protocolMisuse("no exchange is under way")) { try connection.poll() }
    #expect(throws: PostgresError.protocolMisuse("an exchange without statements")) { try connection.send([]) }
    try connection.send([Statement("SELECT 1").bind()])
    let isBusy = PostgresError.protocolMisuse("an exchange is already under way")
    #expect(throws: isBusy) { try connection.run([Statement("SELECT 2").bind()]) }
    #expect(throws: isBusy) { try connection.send([Statement("SELECT 2").bind(expecting: .exactly(1))]) }
    #expect(throws: isBusy) { try connection.execute(script: "SELECT 2") }
    try eventually { try connection.poll() != nil }
    #expect(throws: PostgresError.protocolMisuse("an empty statement")) { try connection.query("") }
    #expect(throws: PostgresError.protocolMisuse("a NUL in the SQL text")) { try connection.query("SELECT 'a\u{0}b'") }
    #expect(try failure { try connection.query("SELECT $1", .text("a\u{0}b")) }.sqlState == "22021")
    #expect(try connection.query("SELECT 3").one().get(0) == 3)
  }

  private func answers(_ connection: inout PostgresConnection, _ count: Int) throws -> [[Rows]] {
    var answers: [[Rows]] = []
    try eventually {
      if let rows = try connection.poll() { answers.append(rows) }
      return answers.count == count
    }
    return answers
  }

  @Test func anExchangeSentBehindAnotherSeesWhatThatHasCommitted() throws {
    try withAccounts { connection, _ in
      let all = Statement("SELECT id FROM account")
      try connection.send([Self.insert.bind(.int(1), .int(10)), all.bind()])
      try connection.send([all.bind(), all.bind()])
      #expect(throws: PostgresError.protocolMisuse("an exchange is already under way")) { try connection.send([all.bind()]) }
      let both = try answers(&connection, 2)
      #expect(both.map(\.count) == [2, 2])
      #expect(both[1].map(\.count) == [1, 1])
      let isBusy = connection.isBusy
      #expect(!isBusy)
      // The text that is new in both is prepared once.
      #expect(try connection.query("SELECT count(*) FROM pg_prepared_statements").one().get(0) == 2)
    }
  }

  @Test func aFailureIsToldOnceWhatWasSentBehindItIsAnsweredToo() throws {
    try withAccounts { connection, _ in
      let later = Statement("SELECT balance FROM account WHERE id = $1")
      for _ in 0..<2 {
        try connection.send([Self.insert.bind(.int(1), .int(-1)), later.bind(.int(1))])
        try connection.send([later.bind(.int(2))])
        let error = try failure { _ = try answers(&connection, 1) }
        #expect(error.sqlState == "23514")
        let isBusy = connection.isBusy
        #expect(!isBusy)
        #expect(try count(&connection) == 0)
      }
      _ = try connection.run([Self.insert.bind(.int(1), .int(5)), later.bind(.int(1))])
    }
  }

  @Test func aFailureBehindASuccessIsItsOwn() throws {
    try withAccounts { connection, _ in
      try connection.send([Self.insert.bind(.int(1), .int(10))])
      try connection.send([Self.insert.bind(.int(1), .int(20))])
      #expect(try answers(&connection, 1).count == 1)
      #expect(try failure { _ = try answers(&connection, 1) }.sqlState == "23505")
      #expect(try count(&connection) == 1)
    }
  }

  @Test func notificationsAreHeard() throws {
    try TestServer.withSchema { schema in
      var listener = try schema.connect()
      var speaker = try schema.connect()
      try listener.query("LISTEN \(schema.name)")
      #expect(try listener.notifications() == [])
      try speaker.query("SELECT pg_notify($1, 'сәлем')", .text(schema.name))
      var heard: [PostgresNotification] = []
      try eventually {
        heard += try listener.notifications()
        return !heard.isEmpty
      }
      #expect(heard == [PostgresNotification(channel: schema.name, payload: "сәлем", backendPID: speaker.backendPID)])
    }
  }
}
