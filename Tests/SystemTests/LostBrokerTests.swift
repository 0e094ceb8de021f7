import AMQP
import Foundation
import Lane
import Programme
import Support
import Testing

/// What the broker may do to a lane: it starts over, and nothing is lost or doubled (TRAPS, "Consuming").
@Suite(.system, .needsServers)
struct LostBrokerTests {
  @Test(.timeLimit(.minutes(2)))
  func connectionsCutUnderLoadLoseAndDoubleNothing() throws {
    try withSeason(["SARUAR_BATCH_MESSAGES": "20"]) { stack, worker in
      let load = Load(400, season: .of2020, seed: 7)
      let publishing = load.publishing(to: stack, pause: .milliseconds(80))
      let management = Management(stack.servers)
      var cuts = 0
      while !publishing.isOver {
        for role in ["consumer", "publisher"] {
          pass(.milliseconds(250))
          for connection in try management.connections(named: "astana.intake \(role)", in: stack.name) {
            try management.close(connection: connection)
            cuts += 1
          }
        }
      }
      try publishing.wait()
      try Ledger(stack, load).check()
      #expect(cuts >= 3)
      #expect(worker.process.poll() == nil)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func queueDeletedUnderTheConsumerIsDeclaredAgain() throws {
    try withSeason { stack, worker in
      var channel = try TopologyChannel(url: stack.amqpURL, name: "test")
      let failures = try worker.metric("saruar_lane_failures_total", lane: stack.intake) ?? 0
      try channel.deleteQueue(stack.intake)
      channel.close()
      try wait(until: "the worker to notice", within: .seconds(10), every: .milliseconds(1)) { !worker.isReady }
      try worker.waitUntilReady()
      #expect(try worker.metric("saruar_lane_failures_total", lane: stack.intake) ?? 0 > failures)
      #expect(try stack.answer(to: TestSeason.of2020.application("later")).type == "application.registered")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func workerIsNotReadyWhileItsQueueHasOtherArguments() throws {
    try TestStack.run([], prepare: { _ = try $0.declareQueue("astana.intake", arguments: ["x-queue-type": "classic"]) }) { stack in
      let worker = try stack.start().waitUntilAlive()
      try wait(until: "the reason on /readyz", within: .seconds(15)) { try worker.get("/readyz").text.contains("406") }
      for _ in 0..<10 {
        #expect(try worker.get("/readyz").status == 503)
        pass(.milliseconds(100))
      }
      #expect(try worker.get("/livez").status == 200)
      var channel = try TopologyChannel(url: stack.amqpURL, name: "test")
      try channel.deleteQueue(stack.intake)
      channel.close()
      try worker.waitUntilReady()
    }
  }
}
