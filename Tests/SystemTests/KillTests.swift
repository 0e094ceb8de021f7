import Foundation
import Lane
import Programme
import Support
import Testing

/// kill -9 of a real worker: at every point of the lane's work, and at moments nobody chose (DESIGN, "The lane").
@Suite(.system, .needsServers)
struct KillTests {
  private static let points = Failpoint.allCases.filter { $0 != .deciding }

  @Test(.serialized, .timeLimit(.minutes(4)), arguments: points)
  func killedAtAnyPointItLosesAndDoublesNothing(_ point: Failpoint) throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let load = Load(300, season: .of2020, seed: 1)
      try stack.publish([TestSeason.of2020.announce().outgoing] + load.messages)
      for passes in [2, 0] {
        let worker = try stack.start(
          "saruar-intake", ["SARUAR_BATCH_MESSAGES": "40", "SARUAR_FAILPOINT": "\(point.rawValue):kill:\(passes)"])
        #expect(try worker.process.waitForExit(within: .seconds(40)) == .signal(SIGKILL))
        try stack.expireLease()
      }
      try stack.start().waitUntilReady()
      try Ledger(stack, load).check()
    }
  }

  /// No more than three deaths in a round: a message that was in hand at four of them may rightly be held for a killer.
  @Test(.serialized, .timeLimit(.minutes(4)), arguments: (0..<rounds).map { UInt64($0) + 11 })
  func killedAtAnyMomentItLosesAndDoublesNothing(seed: UInt64) throws {
    print("seed \(seed)")
    var seeded = Seeded(seed: seed)
    try withStack { stack in
      let season = TestSeason.open(for: .seconds(3600))
      let load = Load(400, season: season, seed: seed)
      var worker = try stack.start("saruar-intake", ["SARUAR_BATCH_MESSAGES": "20"]).waitUntilReady()
      try stack.answer(to: season.announce())
      let publishing = load.publishing(to: stack, pause: .milliseconds(60))
      for _ in 0..<3 {
        pass(.milliseconds(Int.random(in: 20...900, using: &seeded)))
        worker.kill()
        try stack.expireLease()
        worker = try stack.start("saruar-intake", ["SARUAR_BATCH_MESSAGES": "20"]).waitUntilReady()
      }
      try publishing.wait()
      try Ledger(stack, load).check()
    }
  }
}
