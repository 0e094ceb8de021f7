import Foundation
import Programme
import Support
import Testing

/// A lost database connection is a crash of the lane, never of the worker (DESIGN, "A lost database connection").
@Suite(.system, .needsServers)
struct LostDatabaseTests {
  @Test(.timeLimit(.minutes(2)))
  func backendsTerminatedUnderLoadLoseAndDoubleNothing() throws {
    try withSeason(["SARUAR_BATCH_MESSAGES": "20"]) { stack, worker in
      let load = Load(400, season: .of2020, seed: 5)
      let publishing = load.publishing(to: stack, pause: .milliseconds(80))
      var seeded = Seeded(seed: 5)
      var terminated = 0
      while !publishing.isOver {
        pass(.milliseconds(Int.random(in: 100...400, using: &seeded)))
        terminated += try stack.count(
          """
          select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
          where datname = current_database() and application_name = 'astana.intake'
          """)
      }
      try publishing.wait()
      try Ledger(stack, load).check()
      #expect(terminated >= 3)
      #expect(try worker.metric("saruar_lane_failures_total", lane: stack.intake) ?? 0 >= 3)
      #expect(worker.process.poll() == nil)
    }
  }

  /// The worst of all moments: COMMIT is sent and its answer never comes.
  @Test(.timeLimit(.minutes(2)), arguments: [Proxy.Loss.question, .answer])
  func commitWhoseAnswerIsLostIsNeitherLostNorDoubled(_ loss: Proxy.Loss) throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let proxy = try Proxy(to: stack.servers.postgresURL)
      defer { proxy.close() }
      let worker = try stack.start(
        "saruar-intake", ["SARUAR_POSTGRES_URL": proxy.url(of: stack.postgresURL), "SARUAR_BATCH_MESSAGES": "20"])
      try worker.waitUntilReady()
      try stack.answer(to: TestSeason.of2020.announce())
      let load = Load(300, season: .of2020, seed: 6)
      let publishing = load.publishing(to: stack, pause: .milliseconds(30))
      for number in 1...6 {
        proxy.lose(loss)
        try wait(until: "loss \(number)", within: .seconds(30), every: .milliseconds(2)) { proxy.lost == number }
      }
      try publishing.wait()
      try Ledger(stack, load).check()
      #expect(try stack.count("select count(*) from messaging.journal where fate = 'parked'") == 0, "infrastructure burns no attempts")
      #expect(worker.process.poll() == nil)
    }
  }

  /// A server that hangs keeps its connection alive; only the lane's own patience helps, and that is longer than a gate should last.
  @Test(.timeLimit(.minutes(4)), .enabled(if: isLongNight))
  func databaseThatFallsSilentIsLeft() throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let proxy = try Proxy(to: stack.servers.postgresURL)
      defer { proxy.close() }
      try stack.start("saruar-intake", ["SARUAR_POSTGRES_URL": proxy.url(of: stack.postgresURL)]).waitUntilReady()
      try stack.answer(to: TestSeason.of2020.announce())
      proxy.lose(.silence)
      #expect(try stack.answer(to: TestSeason.of2020.application("unheard"), within: .seconds(100)).type == "application.registered")
    }
  }
}
