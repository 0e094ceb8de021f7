import Foundation
import Postgres
import Testing

@Suite(.needsServer) struct FailureTests {
  @Test func aTerminatedBackendIsARetryableLoss() throws {
    var victim = try TestServer.connect()
    var other = try TestServer.connect()
    try victim.send([Statement("SELECT pg_sleep(30)").bind()])
    try other.query("SELECT pg_terminate_backend($1)", .int4(victim.backendPID))
    let error = try failure { try eventually { try victim.poll() != nil } }
    guard case .connectionLost(let outcome, _, let sqlState) = error else { throw error }
    #expect(outcome == .rolledBack)
    #expect(sqlState == "57P01")
    #expect(error.isRetryable)
    let isUsable = victim.isUsable
    #expect(!isUsable)
    #expect(try failure { try victim.query("SELECT 1") }.isRetryable)
  }

  @Test func aBackendTerminatedWhileIdleIsNoticed() throws {
    var victim = try TestServer.connect()
    var other = try TestServer.connect()
    try other.query("SELECT pg_terminate_backend($1)", .int4(victim.backendPID))
    let error = try failure { try eventually { try !victim.notifications().isEmpty } }
    #expect(error.isRetryable)
    #expect(!error.isOutcomeUnknown)
  }

  @Test func aCommitWhoseAnswerIsLostHasAnUnknownOutcome() throws {
    try TestServer.withSchema { schema in
      var observer = try schema.connect()
      try observer.query("CREATE TABLE fact (id int8)")
      let proxy = try LossyProxy(to: #require(TestServer.url))
      defer { proxy.cut() }
      var connection = try schema.connect(to: proxy.url)
      _ = try connection.query("SELECT 1")
      proxy.dropAnswers()
      try connection.send([Statement("INSERT INTO fact VALUES (1)").bind()])
      try eventually { try connection.poll() == nil && observer.query("SELECT id FROM fact").count == 1 }
      proxy.cut()
      let error = try failure { try eventually { try connection.poll() != nil } }
      #expect(error.isOutcomeUnknown)
      #expect(error.isRetryable)
    }
  }

  @Test func anExchangeThatNeverLeftEntirelyIsRolledBack() throws {
    try TestServer.withSchema { schema in
      let proxy = try LossyProxy(to: #require(TestServer.url))
      defer { proxy.cut() }
      var connection = try schema.connect(to: proxy.url)
      proxy.holdQuestions()
      try connection.send([Statement("SELECT length($1)").bind(.bytea([UInt8](repeating: 1, count: 60_000_000)))])
      #expect(try connection.poll() == nil)
      let wantsWrite = connection.wantsWrite
      #expect(wantsWrite)
      proxy.cut()
      let error = try failure { try eventually { try connection.poll() != nil } }
      guard case .connectionLost(.rolledBack, _, _) = error else { throw error }
    }
  }

  @Test func aHeldCommitThatWasNeverSentIsRolledBack() throws {
    try TestServer.withSchema { schema in
      var other = try schema.connect()
      try other.query("CREATE TABLE fact (id int8)")
      var connection = try schema.connect()
      try connection.send([Statement("INSERT INTO fact VALUES (1)").bind(expecting: .exactly(1))])
      try other.query("SELECT pg_terminate_backend($1)", .int4(connection.backendPID))
      usleep(200_000)
      let error = try failure { try eventually { try connection.poll() != nil } }
      #expect(error.isRetryable)
      #expect(try other.query("SELECT count(*) FROM fact").one().get(0) == 0)
    }
  }

  @Test func aCollisionIsRetryableAndADuplicateIsNot() throws {
    try TestServer.withSchema { schema in
      var first = try schema.connect()
      var second = try schema.connect()
      try first.execute(script: "CREATE TABLE fact (id int8 PRIMARY KEY, value int8); INSERT INTO fact VALUES (1, 1)")
      try first.query("BEGIN ISOLATION LEVEL REPEATABLE READ")
      try first.query("SELECT * FROM fact")
      try second.query("UPDATE fact SET value = 2")
      let collision = try failure { try first.query("UPDATE fact SET value = 3") }
      #expect(collision.sqlState == "40001")
      #expect(collision.isRetryable)
      try first.query("ROLLBACK")
      let duplicate = try failure { try first.query("INSERT INTO fact VALUES (1, 1)") }
      #expect(duplicate.sqlState == "23505")
      #expect(!duplicate.isRetryable)
    }
  }

  @Test func aLockThatIsNotGivenIsRetryable() throws {
    try TestServer.withSchema { schema in
      var session = SessionSettings()
      session.lockTimeout = .milliseconds(50)
      var holder = try schema.connect()
      var waiter = try schema.connect(session)
      try holder.query("CREATE TABLE fact (id int8)")
      try holder.execute(script: "BEGIN; LOCK TABLE fact")
      let error = try failure { try waiter.query("SELECT * FROM fact") }
      #expect(error.sqlState == "55P03")
      #expect(error.isRetryable)
    }
  }

  @Test func aRunningStatementIsCancelledFromAnotherThread() throws {
    var connection = try TestServer.connect()
    let handle = connection.cancelHandle
    Thread.detachNewThread {
      usleep(200_000)
      handle.cancel()
    }
    let error = try failure { try connection.query("SELECT pg_sleep(30)", timeout: .seconds(20)) }
    #expect(error.sqlState == "57014")
    #expect(try connection.query("SELECT 1").one().get(0) == 1)
  }

  @Test func aDeadlineCancelsAndTheConnectionGoesOn() throws {
    var connection = try TestServer.connect()
    let begin = ContinuousClock.now
    let error = try failure { try connection.query("SELECT pg_sleep(30)", timeout: .milliseconds(100)) }
    #expect(error == .timeout(after: .milliseconds(100)))
    #expect(error.isRetryable)
    #expect(begin.duration(to: .now) < .seconds(5))
    #expect(try connection.query("SELECT 1").one().get(0) == 1)
  }

  @Test func aServerThatDoesNotEvenCancelCostsTheConnection() throws {
    let proxy = try LossyProxy(to: #require(TestServer.url))
    defer { proxy.cut() }
    var connection = try TestServer.connect(to: proxy.url)
    proxy.holdQuestions()
    let begin = ContinuousClock.now
    let error = try failure { try connection.query("SELECT 1", timeout: .milliseconds(50)) }
    #expect(error.isOutcomeUnknown)
    #expect(begin.duration(to: .now) < .seconds(9))
    #expect(try failure { try connection.query("SELECT 1") }.isRetryable)
  }

  @Test func aTransactionCommitsAllOrNothing() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      try connection.query("CREATE TABLE fact (id int8 PRIMARY KEY)")
      try connection.transaction { connection throws(PostgresError) in
        try connection.query("INSERT INTO fact VALUES (1)")
        try connection.query("INSERT INTO fact VALUES (2)")
      }
      #expect(throws: PostgresError.self) {
        try connection.transaction { connection throws(PostgresError) in
          try connection.query("INSERT INTO fact VALUES (3)")
          try connection.query("INSERT INTO fact VALUES (1)")
        }
      }
      let swallowed = try failure {
        try connection.transaction { connection throws(PostgresError) in
          try connection.query("INSERT INTO fact VALUES (4)")
          _ = try? connection.query("INSERT INTO fact VALUES (1)")
        }
      }
      #expect(swallowed == .protocolMisuse("COMMIT of a transaction in which a statement had failed"))
      #expect(try connection.query("SELECT id FROM fact ORDER BY id").map { try $0.get(0, as: Int.self) } == [1, 2])
    }
  }

  @Test func aTransactionHoldsNoOther() throws {
    var connection = try TestServer.connect()
    let error = try failure {
      try connection.transaction { connection throws(PostgresError) in
        try connection.transaction { connection throws(PostgresError) in try connection.query("SELECT 1") }
      }
    }
    #expect(error == .protocolMisuse("a transaction inside a transaction"))
    #expect(try connection.query("SELECT 1").one().get(0) == 1)
  }

  @Test func copyIsAMisuseThatCostsTheConnection() throws {
    for script in [true, false] {
      var connection = try TestServer.connect()
      let error = try failure {
        if script { try connection.execute(script: "COPY (SELECT 1) TO STDOUT") } else { try connection.query("COPY (SELECT 1) TO STDOUT") }
      }
      guard case .protocolMisuse = error else { throw error }
      let isUsable = connection.isUsable
      #expect(!isUsable)
    }
  }

  @Test func aScriptIsAllOrNothing() throws {
    try TestServer.withSchema { schema in
      var connection = try schema.connect()
      let error = try failure { try connection.execute(script: "CREATE TABLE fact (id int8); INSERT INTO fact VALUES (1); SELECT 1/0") }
      #expect(error.sqlState == "22012")
      #expect(try connection.query("SELECT to_regclass('fact')::text").one().get(0, as: String?.self) == nil)
      try connection.execute(script: "CREATE TABLE fact (id int8); SELECT repeat('x', 1000) FROM generate_series(1, 10000); ")
      #expect(try connection.query("SELECT count(*) FROM fact").one().get(0) == 0)
    }
  }

  @Test func nobodyAtThePortIsRetryable() throws {
    let error = try failure {
      _ = try PostgresConnection.connect(ConnectionInfo("postgres://a:b@127.0.0.1:1/x", applicationName: "t"), timeout: .seconds(2))
    }
    guard case .cannotConnect = error else { throw error }
    #expect(error.isRetryable)
  }

  @Test func aServerThatSaysNothingTimesOut() throws {
    let proxy = try LossyProxy(to: #require(TestServer.url))
    defer { proxy.cut() }
    proxy.holdQuestions()
    let error = try failure {
      _ = try PostgresConnection.connect(ConnectionInfo(proxy.url, applicationName: "t"), timeout: .milliseconds(200))
    }
    #expect(error == .cannotConnect("no answer within 0.2 seconds"))
  }
}
