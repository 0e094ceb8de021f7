import Contracts
import Foundation
import Lane
import Postgres
import Programme
import Support
import Testing

/// One owner at a time: standbys, and owners that come back from the dead (DESIGN, "Ownership is a lease").
@Suite(.system, .needsServers)
struct OwnershipTests {
  /// The lease runs out 10 s after its last renewal; then a standby looks every half second.
  private static let lease: Duration = .seconds(12)

  @Test(.timeLimit(.minutes(2)))
  func standbyTakesOverWithinTheLeaseAndFiresTheTimersOfTheDead() throws {
    try withStack { stack in
      let season = TestSeason.open(for: .seconds(5))
      let owner = try stack.start().waitUntilReady()
      let standby = try stack.start().waitUntilAlive()
      try stack.answer(to: season.announce())
      owner.kill()
      let death = ContinuousClock.now
      try stack.publish(season.application("during"))
      #expect(!standby.isReady)
      try standby.waitUntilReady(within: Self.lease)
      #expect(ContinuousClock.now - death <= Self.lease)
      #expect(WallClock.now() > season.closes, "the deadline passed while nobody owned the lane")
      #expect(try stack.tap.outcome(of: "during").type == "application.registered")
      #expect(try stack.tap.first("season.closed").data["registered"]?.integer == 1)
      #expect(try stack.answer(to: season.application("after")).code == "late")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func standbyTakesOverAtOnceFromAnOwnerThatStops() throws {
    try withSeason { stack, owner in
      let standby = try stack.start().waitUntilAlive()
      try wait(until: "the second worker to stand by", within: .seconds(10)) { try standby.get("/readyz").text.contains("standby") }
      #expect(try owner.stop() == .status(0))
      try standby.waitUntilReady(within: .seconds(4))
      #expect(try stack.answer(to: TestSeason.of2020.application("next")).type == "application.registered")
    }
  }

  /// A process stopped in the middle of sending its transaction: the lane's row is locked, and no timeout of the server's sees it.
  @Test(.timeLimit(.minutes(1)))
  func ownerThatHangsInItsTransactionIsEnded() throws {
    try withStack { stack in
      var session = SessionSettings()
      session.idleInTransactionTimeout = nil
      var hanging = try PostgresConnection.connect(ConnectionInfo(stack.postgresURL, applicationName: "hanging", session: session))
      _ = try hanging.query("select messaging.take('astana.intake', 'astana', 'hanging', interval '10 s')")
      _ = try hanging.query("begin")
      _ = try hanging.query("select messaging.fence('astana.intake', 1, 0, 0)")
      try stack.start().waitUntilReady(within: Self.lease + .seconds(3))
      #expect(try stack.count("select epoch from messaging.lane where name = 'astana.intake'") == 2)
      #expect(throws: PostgresError.self) { try hanging.query("commit") }
    }
  }

  /// Stopped with its commit unsent, with its commit sent and unread, and anywhere (nil). The broker gives up a silent consumer after two
  /// heartbeats at the earliest: until then the new owner has the lane's timers and recovery, but not its messages.
  @Test(.timeLimit(.minutes(2)), arguments: [Failpoint.beforeCommit, .inCommit, nil])
  func stoppedOwnerThatWakesUpIsFenced(_ point: Failpoint?) throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let load = Load(200, season: .of2020, seed: 3)
      try stack.publish([TestSeason.of2020.announce().outgoing] + load.messages)
      let zombie = try stack.start(
        "saruar-intake", ["SARUAR_BATCH_MESSAGES": "20", "SARUAR_FAILPOINT": point.map { "\($0.rawValue):stop:3" } ?? ""])
      if point == nil {
        try stack.tap.waitForOutcomes(of: load.good.prefix(20))
        zombie.process.signal(SIGSTOP)
      }
      try wait(until: "the owner to stop", within: .seconds(30)) { zombie.process.isStopped }
      let epoch = try stack.count("select epoch from messaging.lane where name = 'astana.intake'")
      let heir = try stack.start("saruar-intake", ["SARUAR_BATCH_MESSAGES": "20"])
      try heir.waitUntilReady(within: Self.lease + .seconds(3))
      if point == nil { try stack.tap.waitForOutcomes(of: load.expected.keys, within: .seconds(50)) }
      zombie.process.signal(SIGCONT)
      try Ledger(stack, load).check()
      try wait(until: "the zombie to notice", within: .seconds(20)) { try zombie.get("/readyz").text.contains("standby") }
      #expect(try stack.count("select epoch from messaging.lane where name = 'astana.intake'") == epoch + 1, "the heir stayed the owner")
      #expect(heir.isReady)
      #expect(zombie.process.poll() == nil)
    }
  }
}
