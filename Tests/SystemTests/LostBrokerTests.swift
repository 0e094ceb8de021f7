import AMQP
import Foundation
import Lane
import Programme
import Support
import Testing

/// What the broker may do to a lane: it starts over, and nothing is lost or doubled (TRAPS, "Consuming").
@Suite(.system, .needsServers)
struct LostBrokerTests {
  /// As an operator closes them. The management tells of a connection only some seconds after it came.
  @Test(.timeLimit(.minutes(2)))
  func connectionsClosedByAnOperatorUnderLoadLoseAndDoubleNothing() throws {
    try withSeason(["SARUAR_BATCH_MESSAGES": "20"]) { stack, worker in
      let load = Load(400, season: .of2020, seed: 7)
      let publishing = load.publishing(to: stack, pause: .milliseconds(300))
      let management = Management(stack.servers)
      var closed: Set<String> = []
      for role in ["consumer", "publisher", "consumer"] {
        let connection = try wait(for: "the connection of the \(role)", within: .seconds(15)) {
          try management.connections(named: "astana.intake \(role)", in: stack.name).first { !closed.contains($0) }
        }
        try management.close(connection: connection)
        closed.insert(connection)
      }
      try publishing.wait()
      try Ledger(stack, load).check()
      #expect(worker.process.poll() == nil)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func wiresCutUnderLoadLoseAndDoubleNothing() throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let proxy = try Proxy(to: stack.servers.amqpURL)
      defer { proxy.close() }
      let environment = ["SARUAR_AMQP_URL": proxy.url(of: stack.servers.amqp(virtualHost: stack.name)), "SARUAR_BATCH_MESSAGES": "20"]
      let worker = try stack.start("saruar-intake", environment).waitUntilReady()
      try stack.answer(to: TestSeason.of2020.announce())
      let load = Load(400, season: .of2020, seed: 10)
      let publishing = load.publishing(to: stack, pause: .milliseconds(150))
      var seeded = Seeded(seed: 10)
      while !publishing.isOver {
        pass(.milliseconds(Int.random(in: 200...900, using: &seeded)))
        proxy.cut()
      }
      try publishing.wait()
      try Ledger(stack, load).check()
      #expect(try worker.metric("saruar_lane_failures_total", lane: stack.intake) ?? 0 >= 3)
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
    try withStack(prepare: { _ = try $0.declareQueue("astana.intake", arguments: ["x-queue-type": "classic"]) }) { stack in
      let worker = try stack.start().waitUntilAlive()
      try wait(until: "the reason on /readyz", within: .seconds(15)) { try worker.get("/readyz").text.contains("PRECONDITION_FAILED") }
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
