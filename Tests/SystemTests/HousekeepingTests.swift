import Contracts
import Lane
import Postgres
import Support
import Testing

/// What a store needs now and then, done by whatever worker is there.
@Suite(.system, .needsServers)
struct HousekeepingTests {
  @Test(.timeLimit(.minutes(1)))
  func tableThatHasGrownIsAnalysedByTheNextWorker() throws {
    try withSeason { stack, worker in
      _ = try stack.query("alter table intake.application set (autovacuum_enabled = off)")
      let words = (1...100).map { "grown-\($0)" }
      try stack.publish(words.map { TestSeason.of2020.application($0).outgoing })
      try stack.tap.waitForOutcomes(of: words)
      #expect(try worker.stop() == .status(0))
      try stack.start().waitUntilReady()
      try wait(until: "the statistics of intake.application", within: .seconds(20)) {
        try stack.count("select reltuples::int8 from pg_class where oid = 'intake.application'::regclass") == 100
      }
    }
  }

  /// A worker that has run for months still has a partition to write to.
  @Test(.timeLimit(.minutes(2)))
  func nextMonthsPartitionIsMadeAndLongPastOnesGo() throws {
    try withStack { stack in
      let month = "to_char(date_trunc('month', now() at time zone 'UTC') + interval '1 month', 'YYYYMM')"
      let next: String = try stack.query("select 'messaging.journal_' || \(month)").one().get(0)
      _ = try stack.query("drop table \(next)")
      _ = try stack.query(
        "create table messaging.journal_201901 partition of messaging.journal for values from ('2019-01-01Z') to ('2019-02-01Z')")
      for consumer in ["astana.settlement", "astana.intake"] {
        _ = try stack.query(
          """
          insert into messaging.journal (consumer, source, message_id, recorded_at, decided_at, batch, ordinal, type, fate, fingerprint, produced)
          values ('\(consumer)', 'urn:old', 'old', '2019-01-15Z', '2019-01-15Z', 1, 1, 'coin.issue', 'refused', '',
            '{"type":"kz.saruarlar.coin.refused.v1","outcomeof":"old"}')
          """)
      }
      try Housekeeping.run(stack.postgresURL, for: .intake)
      // Settlement remembers for ever what the journal lets go.
      #expect(try stack.count("select count(*) from settlement.command where message_id = 'old' and fate = 'refused'") == 1)
      #expect(try stack.count("select count(to_regclass('\(next)'))") == 1)
      #expect(try stack.count("select count(to_regclass('messaging.journal_201901'))") == 0)
    }
  }
}
