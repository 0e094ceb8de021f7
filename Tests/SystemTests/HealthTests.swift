import Contracts
import Foundation
import Support
import Testing

/// What a worker tells those who run it.
@Suite(.system, .needsServers)
struct HealthTests {
  @Test(.timeLimit(.minutes(1)))
  func healthPagesTellPhaseAndCounts() throws {
    try withSeason { stack, worker in
      try stack.answer(to: TestSeason.of2020.application("good"))
      try stack.answer(to: TestSeason.of2020.application("refused").with("/data/team", []))
      try stack.answer(to: TestSeason.of2020.application("rejected").with("/data/team", "no list"))
      try stack.settle()
      let (alive, ready, metrics) = (try worker.get("/livez"), try worker.get("/readyz"), try worker.get("/metrics"))
      #expect(alive.status == 200)
      #expect(ready.status == 200)
      #expect(ready.text.contains("astana.intake consuming"))
      #expect(metrics.head.lowercased().contains("content-type: text/plain; version=0.0.4"))
      for line in metrics.text.split(separator: "\n") where !line.hasPrefix("#") {
        #expect(line.wholeMatch(of: #/[a-z_]+\{[a-z]+="[^"]+"(,[a-z]+="[^"]+")*\} -?[0-9.e+]+/#) != nil, "\(line)")
      }
      for (fate, count) in [("done", 2), ("refused", 1), ("rejected", 1), ("parked", 0)] {
        #expect(metrics.text.contains("saruar_lane_messages_total{lane=\"astana.intake\",fate=\"\(fate)\"} \(count)\n"))
      }
      #expect(try worker.metric("saruar_lane_consuming", lane: stack.intake) == 1)
      #expect(try worker.metric("saruar_lane_handled_total", lane: stack.intake) == 4)
      #expect(try worker.get("/nothing").status == 404)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func logsAreJSONWithRegionLaneAndTheMessageConcerned() throws {
    try withSeason { stack, worker in
      try stack.answer(to: TestSeason.of2020.application("shapeless").with("/data/team", "no list"))
      try wait(until: "a line about it", within: .seconds(5)) { worker.log.contains { $0.contains("shapeless") } }
      #expect(try worker.stop() == .status(0))
      let lines = try worker.log.map { try JSONDocument(Array($0.utf8)).root }
      #expect(lines.allSatisfy { $0["time"]?.string != nil && $0["level"]?.string != nil && $0["message"]?.string != nil })
      #expect(lines.allSatisfy { $0["region"]?.string == "astana" })
      let taken = try #require(lines.first { $0["message"]?.string == "lane taken" && $0["lane"]?.string == "astana.intake" })
      #expect(taken["epoch"]?.string == "1")
      let about = try #require(lines.first { $0["message_id"]?.string == "shapeless" })
      #expect(about["lane"]?.string == "astana.intake")
      #expect(about["code"]?.string == "schema")
      #expect(about["reason"]?.string?.contains("/data/team") == true)
      #expect(!worker.log.contains { $0.contains("amqp://") || $0.contains("postgres://") }, "no address with a password in a log")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func workerWithoutServersIsAliveAndSaysWhatItLacks() throws {
    try withStack { stack in
      let nowhere = "postgres://nobody:secret@127.0.0.1:\(try Loopback.freePort())/none?sslmode=disable"
      let worker = try stack.start("saruar-intake", ["SARUAR_POSTGRES_URL": nowhere]).waitUntilAlive()
      try wait(until: "the reason", within: .seconds(10)) { try worker.get("/readyz").text.contains("last failure") }
      let answer = try worker.get("/readyz")
      #expect(answer.status == 503)
      #expect(!answer.text.contains("secret"))
      #expect(try worker.stop(within: .seconds(5)) == .status(0))
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [("SARUAR_AMQP_URL", ""), ("SARUAR_POSTGRES_URL", ""), ("SARUAR_REGION", "mars")])
  func workerWithAWrongEnvironmentEndsWithASentence(_ variable: String, _ value: String) throws {
    try withStack { stack in
      let worker = try stack.start("saruar-intake", [variable: value])
      #expect(try worker.process.waitForExit(within: .seconds(10)) == .status(64))
      #expect(worker.log.count == 1)
      #expect(worker.log.first?.contains(variable) == true)
    }
  }
}
