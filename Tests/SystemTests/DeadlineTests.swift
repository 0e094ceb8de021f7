import Contracts
import Foundation
import Lane
import Programme
import Support
import Testing

/// Deadlines by the server's clock, fair to the queue (rulebook 1.1; DESIGN, "Fair deadlines").
@Suite(.system, .needsServers)
struct DeadlineTests {
  @Test(.timeLimit(.minutes(2)))
  func backlogFromBeforeTheDeadlineIsInTimeAndWhatComesLaterIsLate() throws {
    try withStack { stack in
      let season = TestSeason.open(for: .seconds(8))
      let worker = try stack.start().waitUntilReady()
      try stack.answer(to: season.announce())
      #expect(try worker.stop() == .status(0))
      let words = (0..<60).map { "waiting-\($0)" }
      try stack.publish(words.map { season.application($0).outgoing })
      #expect(WallClock.now() < season.closes, "the backlog has to stand before the deadline")
      try wait(until: "the deadline", within: .seconds(20)) { WallClock.now() > season.closes + .milliseconds(500) }
      try stack.start("saruar-intake", ["SARUAR_BATCH_MESSAGES": "7"]).waitUntilReady()
      try stack.tap.waitForOutcomes(of: words)
      #expect(words.allSatisfy { stack.tap.outcomes(of: $0).first?.type == "application.registered" })
      #expect(try stack.tap.first("season.closed").data["registered"]?.integer == 60)
      let late = try stack.answer(to: season.application("late").with("/time", "2020-01-20T00:00:00Z"))
      #expect(late.type == "application.refused")
      #expect(late.reasonCodes == ["late"])
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func timersFireInTheOrderOfDueAndKeyEachAtItsOwnInstantAcrossAJump() throws {
    try withSeason { stack, _ in
      var other = TestSeason.of2020
      (other.name, other.prefix) = ("astana-2020-b", "ASB-2020")
      try stack.answer(to: other.announce(id: "announce-b"))
      let number = try #require(try stack.answer(to: TestSeason.of2020.application("first")).number)
      try stack.answer(to: TestSeason.of2020.preselect(number, id: "preselect"))
      try stack.answer(to: other.application("second"))
      try stack.settle()
      let before = stack.tap.all.count
      try stack.setClock(Instant(rfc3339: "2020-04-01T00:00:00Z")!)
      try stack.settle()
      try stack.settle()
      let fired = stack.tap.all.dropFirst(before).map { event in
        [event.type, event.data["season"]?.text, event.data["duty"]?.text, event.time].compactMap { $0 }.joined(separator: " ")
      }
      #expect(
        fired == [
          "interview.overdue astana-2020 2020-02-10T09:00:00Z",
          "commission.overdue astana-2020-b review-start 2020-02-12T17:59:59Z",
          "commission.overdue astana-2020 review-start 2020-02-12T17:59:59Z",
          "commission.overdue astana-2020-b final-sitting 2020-03-06T17:59:59Z",
          "commission.overdue astana-2020 final-sitting 2020-03-06T17:59:59Z",
          "season.closed astana-2020-b 2020-04-01T00:00:00Z",
          "season.closed astana-2020 2020-04-01T00:00:00Z",
        ])
      #expect(try stack.count("select count(*) from messaging.timer") == 0)
    }
  }
}
