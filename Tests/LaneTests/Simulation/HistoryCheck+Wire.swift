import Contracts
import Programme

@testable import Lane

/// What the world outside has seen.
extension HistoryCheck {
  /// Every message has its row and one outcome; nothing stays parked.
  mutating func checkFates() {
    for planned in world.planned where planned.isJournaled {
      guard let row = world.store.journal[planned.identity] else {
        require(false, "\(planned.identity) is lost")
        continue
      }
      require(row.entry.fate != .parked, "\(planned.identity) stays parked")
      var outcomes = 1
      if case .heard = planned.meaning, row.entry.fate != .discarded { outcomes = 0 }
      require(row.entry.produced.filter(\.isOutcome).count == outcomes, "\(planned.identity) has not \(outcomes) outcomes")
      if row.entry.fate == .rejected { require(world.store.rejected[planned.identity] != nil, "\(planned.identity) is not kept") }
    }
  }

  /// Everything that was produced arrives, always with the same bytes, and first in the order of the commits.
  mutating func checkEvents() {
    var bodies: [String: [UInt8]] = [:]
    var first: [String] = []
    for event in world.broker.events {
      if let body = bodies[event.id] {
        require(body == event.body, "event \(event.id) comes with other content")
      } else {
        bodies[event.id] = event.body
        first.append(event.id)
      }
    }
    var expected: [String] = []
    var notices: Set<String> = []
    for entry in world.store.history.flatMap({ $0.journal + $0.settled }) {
      for produced in entry.produced {
        require(bodies[produced.id] == produced.body, "\(produced.type) of \(entry.identity) does not arrive as it was committed")
        if produced.type == Parked.type { notices.insert(produced.id) } else { expected.append(produced.id) }
      }
    }
    // A notice moves to the batch that settles its message, so recovery may send it later than its neighbours.
    let arrived = first.filter { !notices.contains($0) }
    // What the broker refuses comes later than what was sent behind it.
    let refused = world.coverage.events["messages refused by the broker"] ?? 0
    if refused == 0, let place = zip(arrived, expected).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset {
      let early = String(decoding: bodies[arrived[place]] ?? [], as: UTF8.self)
      require(false, "events do not arrive in the order of the commits: the first too early is \(early)")
    }
    require(Set(expected).count == expected.count, "an event is produced twice")
  }

  /// Whoever asked is answered, copies with the same outcome; echoes and orders too.
  mutating func checkAnswers() {
    var answers: [String: Set<String>] = [:]
    for reply in world.broker.replies { answers[reply.correlationID ?? "", default: []].insert(reply.id) }
    for planned in world.planned where planned.mayBeAnswered {
      let given = answers[planned.correlationID] ?? []
      require(!given.isEmpty, "\(planned.correlationID) of \(planned.identity) is not answered")
      guard planned.isJournaled, let row = world.store.journal[planned.identity] else { continue }
      let notices = row.entry.produced.filter { $0.type == Parked.type }.map(\.id)
      guard let outcome = row.entry.produced.last(where: \.isOutcome)?.id else { continue }
      require(given.subtracting(notices).subtracting([outcome]).isEmpty, "\(planned.correlationID) has another answer than its outcome")
      require(planned.isCopy || given.contains(outcome), "\(planned.correlationID) of \(planned.identity) never has its outcome")
    }
  }

  mutating func checkRest() {
    let store = world.store
    require(store.unpublished.isEmpty, "batches \(store.unpublished) stay unpublished")
    require(store.parked.isEmpty, "\(store.parked.count) messages stay parked")
    require(store.attempts.isEmpty, "\(store.attempts.count) attempts stay on record")
    require(store.timers.isEmpty, "timers \(store.timers.keys.sorted()) never fire")
    let broker = world.broker
    require(broker.isEmpty, "\(broker.waiting) messages stay in the queue")
  }

  /// Every input counts once for each time it is committed: exactly, where nothing was delivered twice.
  mutating func checkHandled() {
    let handled = world.store.handled
    let inputs = world.store.history.reduce(0) { $0 + $1.journal.count + $1.settled.count }
    require(handled >= Int64(inputs), "\(handled) are counted of \(inputs) inputs")
    guard world.coverage.events["lanes crashed"] == nil, !world.weather.hasPoison else { return }
    let copies = world.planned.filter { $0.isCopy && $0.isJournaled }.count
    require(handled == Int64(inputs + copies), "\(handled) are counted, not \(inputs) and \(copies) copies")
  }
}
