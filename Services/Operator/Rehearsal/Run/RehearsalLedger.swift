import Contracts
import Programme

/// Everything that was published and everything that the tap saw, brought together by id. Pure.
struct RehearsalLedger {
  struct Sent {
    let step: Int
    let id: String
    let type: MessageType
    let instant: Instant
    /// Nil where nobody has foreseen anything.
    let foreseen: Foreseen?
    let isRedelivery: Bool
    /// The id of an earlier message with other content.
    let isReuse: Bool
    let sentAt: ContinuousClock.Instant
    /// The event that answered it, and after how long.
    var outcome: (event: SeenEvent, wait: Duration)?
  }

  /// How often an event was seen, and whether always with the same bytes.
  struct Sighting {
    let event: SeenEvent
    var count = 1
    var isAlwaysTheSame = true
  }

  private(set) var sent: [Sent] = []
  private(set) var sightings: [String: Sighting] = [:]
  /// Ids of events in the order in which they were first seen.
  private(set) var order: [String] = []
  /// Outcomes for commands of our source that nobody waits for.
  private(set) var unexpected: [SeenEvent] = []
  /// What is no event of ours, or has no id.
  private(set) var unreadable = 0
  private(set) var unanswered = 0
  /// Places in `sent` that wait for an answer; a command and a reuse of its id wait apart.
  private var waiting: [Waiting: [Int]] = [:]

  private struct Waiting: Hashable {
    let id: String
    let isReuse: Bool
  }

  mutating func send(_ command: RehearsalCommand, at instant: Instant, now: ContinuousClock.Instant = .now) {
    waiting[Waiting(id: command.id, isReuse: command.isReuse), default: []].append(sent.count)
    sent.append(
      Sent(
        step: command.step, id: command.id, type: command.type, instant: instant, foreseen: command.foreseen,
        isRedelivery: command.isRedelivery, isReuse: command.isReuse, sentAt: now))
    unanswered += 1
  }

  /// Takes in an event; the command that it answers, if it is one of ours.
  @discardableResult
  mutating func see(_ body: [UInt8], now: ContinuousClock.Instant = .now) -> SeenEvent? {
    guard let event = SeenEvent(body) else {
      unreadable += 1
      return nil
    }
    if sightings[event.id] == nil {
      sightings[event.id] = Sighting(event: event)
      order.append(event.id)
    } else {
      sightings[event.id]?.count += 1
      if sightings[event.id]?.event.hash != event.hash { sightings[event.id]?.isAlwaysTheSame = false }
    }
    guard let id = event.outcomeOf, event.causeSource == MessageWriter.source else { return event }
    answer(event, to: id, now)
    return event
  }

  private mutating func answer(_ event: SeenEvent, to id: String, _ now: ContinuousClock.Instant) {
    let key = Waiting(id: id, isReuse: event.rejection == "id-reused")
    guard let place = waiting[key]?.first else { return unexpected.append(event) }
    waiting[key]?.removeFirst()
    sent[place].outcome = (event, sent[place].sentAt.duration(to: now))
    unanswered -= 1
  }
}

/// What the reports count.
extension RehearsalLedger {
  /// Each command once: neither redeliveries nor, as it is another message under an old id, what was rejected as such.
  var commands: [Sent] { sent.filter { !$0.isRedelivery } }

  var longestWait: Duration? { sent.compactMap(\.outcome?.wait).max() }

  func events(_ type: MessageType) -> [SeenEvent] { order.compactMap { sightings[$0]?.event }.filter { $0.type == type } }
}
