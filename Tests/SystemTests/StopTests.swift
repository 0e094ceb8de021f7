import Foundation
import Support
import Testing

/// SIGTERM: what is taken is decided, committed and published; the rest stays in the queue.
@Suite(.system, .needsServers)
struct StopTests {
  @Test(.timeLimit(.minutes(2)), arguments: [SIGTERM, SIGINT])
  func workerStopsGracefullyUnderLoad(_ signal: Int32) throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let load = Load(1500, season: .of2020, seed: 9)
      try stack.publish([TestSeason.of2020.announce().outgoing] + load.messages)
      let worker = try stack.start("saruar-intake", ["SARUAR_BATCH_MESSAGES": "50"])
      try stack.tap.waitForOutcomes(of: load.good.prefix(100))
      worker.process.signal(signal)
      #expect(try worker.process.waitForExit(within: .seconds(5)) == .status(0))
      let waiting = try stack.waiting(in: stack.intake)
      #expect(waiting > 0, "it was stopped under load")
      #expect(try stack.count("select count(*) from messaging.lane where owner is not null") == 0, "the lease is given back")
      #expect(try stack.count("select count(*) from messaging.batch where published_at is null") == 0)
      try stack.start().waitUntilReady(within: .seconds(8))
      try Ledger(stack, load).check()
    }
  }
}
