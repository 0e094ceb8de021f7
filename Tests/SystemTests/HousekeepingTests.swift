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
  func nextMonthsPartitionIsMadeAndLongPastOnesAreForgotten() throws {
    try withStack { stack in
      let month = "to_char(date_trunc('month', now() at time zone 'UTC') + interval '1 month', 'YYYYMM')"
      let next: String = try stack.query("select 'messaging.journal_' || \(month)").one().get(0)
      _ = try stack.query("drop table \(next)")
      for (month, day, after) in [("201901", "2019-01-01Z", "2019-02-01Z"), ("201902", "2019-02-01Z", "2019-03-01Z")] {
        _ = try stack.query(
          "create table messaging.journal_\(month) partition of messaging.journal for values from ('\(day)') to ('\(after)')")
      }
      for (consumer, day, fate) in [
        ("astana.settlement", "2019-01-15Z", "refused"), ("astana.intake", "2019-01-15Z", "done"),
        ("astana.settlement", "2019-02-15Z", "done"), ("astana.intake", "2019-02-15Z", "parked"),
      ] {
        _ = try stack.query(
          """
          insert into messaging.journal (consumer, source, message_id, recorded_at, decided_at, batch, ordinal, type, fate, fingerprint, produced)
          values ('\(consumer)', 'urn:old', '\(day)', '\(day)', '\(day)', 1, 1, 'coin.issue', '\(fate)', '',
            '{"type":"kz.saruarlar.coin.refused.v1","outcomeof":"\(day)"}')
          """)
      }
      try Housekeeping.run(stack.postgresURL, for: .intake)
      // Settlement remembers for ever what the journal lets go.
      #expect(try stack.count("select count(*) from settlement.command where source = 'urn:old'") == 2)
      #expect(try stack.count("select count(to_regclass('\(next)'))") == 1)
      #expect(try stack.count("select count(to_regclass('messaging.journal_201901'))") == 0)
      // Whoever settles a parked message must find its row.
      #expect(try stack.count("select count(*) from messaging.journal_201902 where consumer = 'astana.intake'") == 1)
      #expect(try stack.count("select count(*) from messaging.journal_201902") == 1)
      let appended = "select count(*) from pg_class where reloptions @> array['autovacuum_vacuum_insert_threshold=-1']"
      // Last month, this and the next; those of 2019 were made by hand.
      #expect(try stack.count("\(appended) and relname like 'journal_%'") == 3)
      #expect(try stack.count("\(appended) and oid = 'settlement.movement'::regclass") == 1)
    }
  }
}
