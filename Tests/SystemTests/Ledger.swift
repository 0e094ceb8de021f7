import Contracts
import Foundation
import Lane
import Postgres
import Support
import Testing

/// The oracle of every fault test: in order, exactly once, answered once, and what the journal says is what was heard.
struct Ledger {
  let stack: TestStack
  let load: Load

  init(_ stack: TestStack, _ load: Load) {
    self.stack = stack
    self.load = load
  }

  /// Waits for the last answer and for the lane to come to rest, then checks everything.
  func check(within time: Duration = .seconds(90)) throws {
    try stack.tap.waitForOutcomes(of: load.expected.keys, within: time)
    try stack.settle()
    try wait(until: "every batch to be marked as published", within: .seconds(10)) {
      try stack.count("select count(*) from messaging.batch where published_at is null") == 0
    }
    let produced = try journal()
    try wait(until: "the tap to have what the journal has", within: .seconds(10)) {
      produced.isSubset(of: stack.tap.all.map(\.body))
    }
    let events = stack.tap.all
    #expect(Set(events.map(\.body)) == produced, "something was heard that is in no journal")
    #expect(Set(events.map(\.id)).count == produced.count, "an id stands for two contents")
    checkAnswers(events)
    try checkNumbers(events)
    try checkNothingIsLeft()
  }

  private func journal() throws -> Set<[UInt8]> {
    var produced: Set<[UInt8]> = []
    for row in try stack.query("select produced from messaging.journal") {
      let text: String = try row.get(0)
      produced.formUnion(text.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init))
    }
    return produced
  }

  private func checkAnswers(_ events: [TapEvent]) {
    var answers: [String: [String: String]] = [:]
    for event in events {
      guard let command = event.outcomeOf else { continue }
      answers[command, default: [:]][event.id] = [event.type, event.code].compactMap { $0 }.joined(separator: " ")
    }
    for (command, expected) in load.expected {
      #expect(answers[command]?.values.sorted() == expected, "the answers to \(command)")
    }
  }

  /// Rulebook 1.4, 1.5: gapless, in the order of arrival.
  private func checkNumbers(_ events: [TapEvent]) throws {
    let numbers = Dictionary(
      events.filter { $0.type == "application.registered" }.map { ($0.outcomeOf ?? "", $0.number ?? "") }
    ) { first, _ in first }
    for (place, word) in load.good.enumerated() {
      let number = String(format: "AST-2020-%04d", place + 1)
      #expect(numbers[word] == number, "\(word) is the \(place + 1)th that arrived")
    }
    #expect(try stack.count("select count(*) from intake.application") == load.good.count)
    #expect(try stack.count("select count(*) from intake.revision") == load.good.count)
    #expect(try stack.count("select registered from intake.season") == load.good.count)
  }

  private func checkNothingIsLeft() throws {
    #expect(try stack.count("select count(*) from messaging.parked") == 0)
    #expect(try stack.count("select count(*) from messaging.attempt") == 0)
    for queue in [stack.intake, Topology.unrouted, Topology.dead] { #expect(try stack.waiting(in: queue) == 0, "left in \(queue)") }
  }
}
