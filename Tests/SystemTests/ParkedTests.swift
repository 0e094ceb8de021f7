import AMQP
import Contracts
import Foundation
import Lane
import Postgres
import Programme
import Support
import Testing

/// Our own failure on one message, and its neighbours (DESIGN, "Four fates").
@Suite(.system, .needsServers)
struct ParkedTests {
  /// Twice with its batch, then alone with its attempts on record, the third of which is not made.
  @Test(.timeLimit(.minutes(3)))
  func messageThatMakesOurCodeTrapIsParkedAndItsNeighboursLive() throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let words = (0..<10).map { "before-\($0)" } + ["killer"] + (0..<10).map { "after-\($0)" }
      try stack.publish(([TestSeason.of2020.announce()] + words.map(TestSeason.of2020.application)).map(\.outgoing))
      let (worker, deaths) = try stack.survivor(of: "killer")
      #expect(deaths == 4)
      try stack.tap.waitForOutcomes(of: words.filter { $0 != "killer" })
      let notice = try stack.tap.first("message.parked")
      #expect(notice.causationID == "killer")
      #expect(notice.data["code"] == "worker-died")
      #expect(stack.tap.outcomes(of: "killer").isEmpty)
      let row = try stack.query("select code, ordering_key is null as free from messaging.parked where message_id = 'killer'").one()
      #expect(try row.get("code") == "worker-died")
      let numbers = words.filter { $0 != "killer" }.compactMap { stack.tap.outcomes(of: $0).first?.number }
      #expect(numbers == (1...20).map { String(format: "AST-2020-%04d", $0) })
      #expect(try stack.count("select count(*) from messaging.attempt") == 0)

      // With the fault mended, the operator's retry gives the command its outcome.
      #expect(try worker.stop() == .status(0))
      try stack.start().waitUntilReady()
      try stack.retryParked()
      #expect(try stack.tap.outcome(of: "killer").number == "AST-2020-0021")
    }
  }

  /// No broker counts what a timer kills: whoever takes the lane over from a dead owner does.
  @Test(.timeLimit(.minutes(3)))
  func timerThatMakesOurCodeTrapIsParkedAndTheLaneGoesOn() throws {
    try withStack { stack in
      try stack.setClock(TestSeason.dayOf2020)
      let first = try stack.start().waitUntilReady()
      try stack.answer(to: TestSeason.of2020.announce())
      let number = try #require(try stack.answer(to: TestSeason.of2020.application("before")).number)
      try stack.answer(to: TestSeason.of2020.preselect(number, id: "preselect"))
      #expect(try first.stop() == .status(0))
      let timer: String = try stack.query("select key || '#' || generation from messaging.timer order by due, key limit 1").one().get(0)
      try stack.setClock(Instant(rfc3339: "2020-02-20T00:00:00Z")!)
      try stack.publish(TestSeason.of2020.application("after"))

      let (worker, deaths) = try stack.survivor(of: timer)
      #expect(deaths == 3)
      #expect(try stack.tap.outcome(of: "after").type == "application.registered")
      let row = try stack.query("select source || ' ' || message_id || ' ' || code from messaging.parked").one()
      #expect(try row.get(0) == "timer \(timer) worker-died")
      #expect(stack.tap.all("interview.overdue").isEmpty)
      #expect(try stack.tap.first("commission.overdue").data["duty"]?.text == "review-start")
      #expect(try stack.count("select count(*) from messaging.attempt") == 0)

      #expect(try worker.stop() == .status(0))
      try stack.start().waitUntilReady()
      try stack.retryParked()
      #expect(try stack.tap.first("interview.overdue").data["number"]?.text == number)
      try stack.settle()
      #expect(try stack.count("select count(*) from messaging.parked") == 0)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func messageThatTheStoreRefusesIsParkedAndDrainsInOrderWhenRetried() throws {
    try withSeason { stack, worker in
      let epoch = try worker.metric("saruar_lane_epoch", lane: stack.intake)
      try stack.query(
        """
        create function intake.refuse() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
        """)
      try stack.query(
        """
        create trigger refuse before insert on intake.application for each row
        when (new.facts ->> 'name' = 'Жоба poison') execute function intake.refuse()
        """)
      let poison = TestSeason.of2020.application("poison")
      let behind = poison.with("/id", "behind").with("/data/purpose", "Екінші рет")
      let words = (0..<8).map { "live-\($0)" }
      let live = words.map(TestSeason.of2020.application)
      try stack.publish((live.prefix(4) + [poison, behind] + live.suffix(4)).map(\.outgoing))
      try stack.tap.waitForOutcomes(of: words)
      try stack.settle()
      let notices = stack.tap.all("message.parked").map { "\($0.causationID ?? "") \($0.code ?? "")" }
      #expect(notices == ["poison failed", "behind behind-parked"])
      #expect(try worker.metric("saruar_lane_parked", lane: stack.intake) == 2)
      let error: String = try stack.query("select error from messaging.parked where message_id = 'poison'").one().get(0)
      #expect(error.contains("planted"))
      let signs = [#""message_id":"poison""#, "planted", #""lane":"astana.intake""#]
      #expect(worker.log.contains { line in signs.allSatisfy { line.contains($0) } })

      try stack.query("drop trigger refuse on intake.application")
      try stack.retryParked()
      #expect(try stack.tap.outcome(of: "poison").type == "application.registered")
      #expect(try stack.tap.outcome(of: "behind").code == "duplicate")
      try stack.settle()
      #expect(try stack.count("select count(*) from messaging.parked") == 0)
      #expect(try stack.count("select registered from intake.season") == 9)
      #expect(try worker.metric("saruar_lane_epoch", lane: stack.intake) == epoch)
    }
  }
}

extension TestStack {
  /// Starts workers that trap on this input, one after the other, until one has parked it and lives; tells how many died.
  fileprivate func survivor(of input: String) throws -> (worker: WorkerProcess, deaths: Int) {
    for deaths in 0...4 {
      let worker = try start("saruar-intake", ["SARUAR_FAILPOINT": "deciding:trap:\(input)"])
      let exit = try wait(for: "a death or the parking", within: .seconds(40)) { () -> ChildProcess.Exit?? in
        if let exit = worker.process.poll() { return .some(exit) }
        return tap.all("message.parked").isEmpty ? nil : .some(nil)
      }
      guard let exit else { return (worker, deaths) }
      #expect([.signal(SIGILL), .signal(SIGTRAP)].contains(exit))
      try expireLease()
    }
    throw Immortal()
  }

  /// The operator's order to the lane itself.
  fileprivate func retryParked() throws {
    var retry = TestCommand("lane.retry", id: "retry").with("/data", ["all": true, "by": "a test"]).outgoing
    (retry.exchange, retry.routingKey) = ("", intake)
    try publish([retry])
  }
}

/// A killer struck more often than it may.
private struct Immortal: Error {}
