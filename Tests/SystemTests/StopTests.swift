import Foundation
import Programme
import Support
import Testing

/// SIGTERM: what is taken is decided, committed and published; the rest stays in the queue.
@Suite(.system, .needsServers)
struct StopTests {
  /// Again and again, at moments nobody chose: what was under way must go back to the queue in its order.
  @Test(.timeLimit(.minutes(2)), arguments: [SIGTERM, SIGINT])
  func workerStopsGracefullyUnderLoad(_ signal: Int32) throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let load = Load(1500, season: .of2020, seed: 9)
      try stack.publish([TestSeason.of2020.announce().outgoing] + load.messages)
      var seeded = Seeded(seed: UInt64(signal))
      for _ in 0..<4 {
        let worker = try stack.start("saruar-intake", ["SARUAR_BATCH_MESSAGES": "50"])
        // The tap may still be behind the worker before this one, and a process that has just begun ends by SIGTERM's own rule.
        try wait(until: "the lane to be taken", within: .seconds(30), every: .milliseconds(2)) {
          worker.log.contains { $0.contains("lane taken") && $0.contains("astana.intake") }
        }
        let before = stack.tap.all.count
        try wait(until: "the worker to work", within: .seconds(30), every: .milliseconds(2)) { stack.tap.all.count > before + 100 }
        pass(.milliseconds(Int.random(in: 0...100, using: &seeded)))
        worker.process.signal(signal)
        #expect(try worker.process.waitForExit(within: .seconds(5)) == .status(0))
        #expect(try stack.count("select count(*) from messaging.lane where owner is not null") == 0, "the lease is given back")
        #expect(try stack.count("select count(*) from messaging.batch where published_at is null") == 0)
      }
      #expect(try stack.waiting(in: stack.intake) > 0, "it was stopped under load")
      try stack.start().waitUntilReady(within: .seconds(8))
      try Ledger(stack, load).check()
    }
  }
}
