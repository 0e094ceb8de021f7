import Support
import Testing

/// A store that grows faster than autovacuum looks at it: the planner hears of it from the lane.
@Suite(.system, .needsServers)
struct GrowthTests {
  @Test(.timeLimit(.minutes(1)))
  func tableThatHasGrownIsAnalysedByTheLane() throws {
    try withSeason { stack, _ in
      _ = try stack.query("alter table intake.application set (autovacuum_enabled = off)")
      let words = (1...300).map { "grown-\($0)" }
      try stack.publish(words.map { TestSeason.of2020.application($0).outgoing })
      try stack.tap.waitForOutcomes(of: words)
      #expect(try stack.count("select reltuples::int8 from pg_class where oid = 'intake.application'::regclass") >= 50)
    }
  }
}
