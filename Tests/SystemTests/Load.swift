import AMQP
import Contracts
import Foundation
import Programme
import Support

/// Commands of every fate, mixed by a seed, and the answers that each id must have in the end.
struct Load {
  private(set) var messages: [Outgoing] = []
  /// For each id the outcomes it must have, sorted: one, and another for each other content sent under it.
  private(set) var expected: [String: [String]] = [:]
  /// The good applications in the order in which they were first sent.
  private(set) var good: [String] = []
  private let season: TestSeason
  private var seeded: Seeded

  init(_ count: Int, season: TestSeason, seed: UInt64) {
    self.season = season
    seeded = Seeded(seed: seed)
    for number in 0..<count { add(number) }
  }

  private mutating func add(_ number: Int) {
    switch Int.random(in: 0..<100, using: &seeded) {
    case ..<55: addGood("good-\(number)")
    case ..<68: add(season.application("young-\(number)").with("/data/applicant/birthDate", "2019-01-01"), "application.refused too-young")
    case ..<78: add(season.application("shape-\(number)").with("/data/team", "three people"), "message.rejected schema")
    case ..<85: addBroken("broken-\(number)")
    case ..<94: if let again = messages.randomElement(using: &seeded) { messages.append(again) }
    default: addReuse(number)
    }
  }

  private mutating func addGood(_ word: String) {
    add(season.application(word), "application.registered")
    good.append(word)
  }

  private mutating func add(_ command: TestCommand, _ outcome: String) {
    messages.append(command.outgoing)
    expected[command.id, default: []] = (expected[command.id, default: []] + [outcome]).sorted()
  }

  private mutating func addBroken(_ word: String) {
    var command = season.application(word)
    command.messageID = word
    messages.append(command.outgoing(body: Array("{\"id\": \"\(word)".utf8)))
    expected[word] = ["message.rejected malformed"]
  }

  private mutating func addReuse(_ number: Int) {
    guard let word = good.randomElement(using: &seeded) else { return addGood("good-\(number)") }
    add(season.application(word).with("/data/purpose", .string("Другое \(number)")), "message.rejected id-reused")
  }
}

extension Load {
  /// Publishes a few at a time, as long as a test breaks things meanwhile; returns when all are confirmed.
  func publish(to stack: TestStack, pause: Duration) throws {
    var producer = try Producer(url: stack.amqpURL)
    for start in stride(from: 0, to: messages.count, by: 10) {
      try producer.send(Array(messages[start..<min(start + 10, messages.count)]))
      pass(pause)
    }
    producer.close()
  }

  /// The same from a thread of its own; `wait()` gives its end.
  func publishing(to stack: TestStack, pause: Duration) -> Background {
    Background { try publish(to: stack, pause: pause) }
  }
}
