import AMQP
import Contracts
import Foundation

/// One run of `publish`: sends in portions, takes answers as they come and tells fates in the order of input.
struct PublishRun: ~Copyable {
  typealias Tell = (_ fate: MessageFate, _ showsLine: Bool) -> Void

  /// Messages between two waits for confirms.
  static let portion = 200
  /// Messages under way that are not answered yet; beyond that no more are sent.
  private static let window = 2000

  var showsLines = false
  private var correspondence: Correspondence
  private var ledger = OutcomeLedger()
  private var sequence = 0
  private let waits: Bool
  private let patience: Duration
  private let name = UUID().uuidString.lowercased()

  init(url: AMQPURL, waits: Bool, patience: Duration) throws(AMQPError) {
    correspondence = try Correspondence(url: url, label: "saruar publish")
    self.waits = waits
    self.patience = patience
  }

  mutating func send(_ items: [MessageReader.Item], _ tell: Tell) throws {
    let messages = items.map { item -> OutgoingMessage? in
      guard case .message(var message, _) = item else { return nil }
      sequence += 1
      if waits { message.expectAnswer(at: correspondence.replyQueue, correlation: "\(name)-\(sequence)") }
      return message
    }
    let sent = messages.indices.filter { messages[$0] != nil }
    let failures = try correspondence.send(sent.compactMap { messages[$0]?.outgoing })
    let lost = Dictionary(uniqueKeysWithValues: failures.map { (sent[$0.key], $0.value) })
    for (place, item) in items.enumerated() { enter(item, messages[place], lost[place]) }
    try takeAnswers(within: .zero, until: Self.window)
    show(tell)
  }

  /// Waits for what is still missing.
  mutating func finish(_ tell: Tell) throws {
    try takeAnswers(within: patience, until: 0)
    if ledger.unanswered > 0 { ledger.giveUp(because: "no outcome for \(patience.shown)") }
    show(tell)
  }

  consuming func close() { correspondence.close() }

  private mutating func enter(_ item: MessageReader.Item, _ message: OutgoingMessage?, _ failure: ConfirmWindow.Outcome?) {
    switch item {
    case .problem(let problem, let line): ledger.add(MessageFate(line: line, verdict: .invalid, problem: problem))
    case .message(_, let line):
      var fate = MessageFate(line: line, id: message?.id ?? message?.outgoing.messageID, type: message?.type, verdict: .published)
      if let failure {
        (fate.verdict, fate.problem) = (.unsent, failure.problem)
        ledger.add(fate)
      } else if waits, let correlation = message?.outgoing.correlationID {
        ledger.expect(fate, correlation: correlation)
      } else {
        ledger.add(fate)
      }
    }
  }

  /// Takes what has come, and waits only while too many are unanswered.
  private mutating func takeAnswers(within patience: Duration, until limit: Int) throws {
    while ledger.unanswered > 0 {
      let wait = ledger.unanswered > limit ? max(patience, self.patience) : .zero
      guard let delivery = try correspondence.receive(within: wait) else { return }
      guard let answer = JSONValue(text: delivery.body), let correlation = delivery.correlationID else { continue }
      ledger.answer(answer, correlation: correlation)
    }
  }

  private mutating func show(_ tell: Tell) {
    for fate in ledger.takeSettled() { tell(fate, showsLines) }
  }
}

extension ConfirmWindow.Outcome {
  /// In words for the producer.
  var problem: String? {
    switch self {
    case .confirmed: nil
    case .nacked: "the broker refused it: its queue is full or not available; send it again"
    case .returned(let code, let text):
      "the broker gave it back (\(code) \(text)): no queue wants it; `saruar topology` declares the region's"
    }
  }
}
