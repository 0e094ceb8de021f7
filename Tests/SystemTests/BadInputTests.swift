import AMQP
import Contracts
import Foundation
import Lane
import Support
import Testing

/// Whatever is sent is answered once, with a reason that helps, and the neighbours do not notice (issue "Bad input").
@Suite(.system, .needsServers)
struct BadInputTests {
  @Test(.timeLimit(.minutes(2)))
  func everyBadMessageOfOursIsAnsweredOnceAndItsNeighboursLive() throws {
    try withSeason { stack, worker in
      let epoch = try worker.metric("saruar_lane_epoch", lane: stack.intake)
      var messages: [Outgoing] = []
      for (place, input) in BadInputTable.all.enumerated() {
        messages += [input.outgoing(correlation: "c-\(place)"), neighbour(place).outgoing].compactMap { $0 }
      }
      try stack.publish(messages)
      try stack.tap.waitForOutcomes(of: BadInputTable.all.indices.map { neighbour($0).id })
      try stack.settle()
      try wait(until: "the answers of the other lane", within: .seconds(10)) { stack.tap.all.filter(isAnswer).count >= messages.count }
      for (place, input) in BadInputTable.all.enumerated() where input.outgoing(correlation: "") != nil {
        check(stack.tap.all.filter { isAnswer($0) && isAbout($0, input, "c-\(place)") }, input)
      }
      for place in BadInputTable.all.indices {
        #expect(stack.tap.outcomes(of: neighbour(place).id).map(\.type) == ["application.registered"])
      }
      try checkTheRest(stack, worker, epoch, messages.count)
    }
  }

  /// The same table from a producer that shares nothing with us but the wire.
  @Test(.timeLimit(.minutes(2)), .enabled(if: Pika.isThere, "no Python with pika: SARUAR_PYTHON"))
  func everyBadMessageFromPikaIsAnsweredOnceAndItsNeighboursLive() throws {
    try withSeason { stack, worker in
      let epoch = try worker.metric("saruar_lane_epoch", lane: stack.intake)
      var lines: [String] = []
      for (place, input) in BadInputTable.all.enumerated() {
        let good = neighbour(place)
        let beside = BadInput(name: good.id, body: good.json.compactBytes, answer: "application.registered", outcomeOf: good.id)
        lines += [input.line(correlation: "c-\(place)").compact, beside.line(correlation: "n-\(place)").compact]
      }
      let table = stack.scratch + "/table.ndjson"
      try (lines.joined(separator: "\n") + "\n").write(toFile: table, atomically: true, encoding: .utf8)
      let output = stack.scratch + "/pika.txt"
      let script = try Pika.script("bad_input.py", [table], url: stack.servers.amqp(virtualHost: stack.name), output: output)
      let exit = try script.waitForExit(within: .seconds(90))
      let said = try String(contentsOfFile: output, encoding: .utf8)
      #expect(exit == .status(0), "\(said)")
      #expect(said.contains("\(lines.count) answered"))
      try checkTheRest(stack, worker, epoch, lines.count)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func rejectionGoesToReplyToAsWell() throws {
    try withSeason { stack, _ in
      let replies = try stack.replies()
      let asked = TestSeason.of2020.application("unread").replying(to: replies.queue, correlationID: "7")
      try stack.publish([asked.outgoing(body: Array("{".utf8))])
      let reply = try replies.first("message.rejected")
      #expect(reply.code == "malformed")
      #expect(reply.correlationID == "7")
      #expect(reply.outcomeOf == nil, "nobody told its id")
      #expect(try stack.tap.first("message.rejected").body == reply.body)
    }
  }

  private func neighbour(_ place: Int) -> TestCommand { TestSeason.of2020.application("neighbour-\(place)") }

  private func isAnswer(_ event: TapEvent) -> Bool { event.outcomeOf != nil || event.type == "message.rejected" }

  private func isAbout(_ event: TapEvent, _ input: BadInput, _ correlation: String) -> Bool {
    input.outcomeOf.map { event.outcomeOf == $0 } ?? (event.correlationID == correlation)
  }

  private func check(_ answers: [TapEvent], _ input: BadInput) {
    #expect(answers.count == 1, "\(input.name): one answer")
    guard let answer = answers.first else { return }
    #expect([answer.type, answer.code].compactMap { $0 }.joined(separator: " ") == input.answer, "\(input.name): \(answer.data.compact)")
    let fields =
      (answer.data["errors"]?.elements ?? []).compactMap { $0["pointer"]?.text }
      + (answer.data["reasons"]?.elements ?? []).compactMap { $0["field"]?.text }
    if let pointer = input.pointer { #expect(fields.contains(pointer), "\(input.name): \(answer.data.compact)") }
    if let words = input.words { #expect(answer.data.compact.contains(words), "\(input.name): \(answer.data.compact)") }
  }

  /// The worker stayed up, nothing waits, nothing is parked, and each message has its row.
  private func checkTheRest(_ stack: TestStack, _ worker: WorkerProcess, _ epoch: Int?, _ messages: Int) throws {
    #expect(try worker.metric("saruar_lane_epoch", lane: stack.intake) == epoch)
    #expect(worker.isReady)
    #expect(try worker.stop() == .status(0))
    for queue in [stack.intake, Topology.unrouted, Topology.dead] { #expect(try stack.waiting(in: queue) == 0, "left in \(queue)") }
    #expect(try stack.count("select count(*) from messaging.parked") == 0)
    #expect(try stack.count("select count(*) from messaging.journal where source <> 'timer'") == messages + 1)
  }
}

/// A Python with the client that most producers use.
enum Pika {
  private static let python = ProcessInfo.processInfo.environment["SARUAR_PYTHON"] ?? "/usr/bin/python3"

  static let isThere: Bool = {
    let check = try? ChildProcess(python, ["-c", "import pika"], environment: ["PATH": "/usr/bin:/bin"], output: "/dev/null")
    return (try? check?.waitForExit(within: .seconds(20))) == .status(0)
  }()

  /// Runs a script of this folder.
  static func script(_ name: String, _ arguments: [String], url: String, output: String) throws -> ChildProcess {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name).path
    return try ChildProcess(
      python, [path] + arguments, environment: ["PATH": "/usr/bin:/bin", "SARUAR_AMQP_URL": url, "PYTHONUTF8": "1"], output: output)
  }
}
