import Foundation
import Support
import Testing

/// The servers themselves go away and come back, under load; on servers of this suite's own.
@Suite(.serialized, .privateServers, .needsServers)
struct RestartTests {
  @Test(.timeLimit(.minutes(3)), arguments: PrivateServers.Server.allCases, [false, true])
  func restartedServerLosesAndDoublesNothing(_ server: PrivateServers.Server, kill: Bool) throws {
    let servers = try #require(PrivateServers.current)
    try withSeason(["SARUAR_BATCH_MESSAGES": "20"]) { stack, worker in
      let load = Load(200, season: .of2020, seed: 8)
      // Half before and half after, for a producer has to cope with a broker that is away by itself. A quorum queue younger than a second or
      // two may not survive the broker's kill -9 (RabbitMQ 3.10).
      pass(.seconds(2))
      try stack.publish(Array(load.messages.prefix(100)))
      try servers.restart(server, kill: kill)
      #expect(worker.process.poll() == nil, "a worker outlives its servers")
      try worker.waitUntilReady(within: .seconds(60))
      try stack.publish(Array(load.messages.dropFirst(100)))
      try Ledger(stack, load).check()
    }
  }
}
