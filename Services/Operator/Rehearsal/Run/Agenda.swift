import Contracts
import Programme

/// What is to be done when, in the order in which it was put down; the same thoughts in the same order give the same agenda.
struct Agenda {
  private var errands: [Instant: [Errand]] = [:]

  /// When something is to be done next; nil when nothing is.
  var nextInstant: Instant? { errands.keys.min() }

  /// Puts a message down. `about` is the project that it concerns: once that has left, it is not sent.
  mutating func send(
    _ key: String, at instant: Instant, about number: ApplicationNumber? = nil,
    expecting expectation: PlannedMessage.Expectation = .success, _ write: @escaping (Register) -> (any Command)?
  ) {
    let message = PlannedMessage(key: key, about: number, expectation: expectation, write: write)
    errands[instant, default: []].append(.message(message))
  }

  /// Puts a thought down, for when more is known.
  mutating func think(at instant: Instant, _ thought: @escaping (Register, inout Agenda) -> Void) {
    errands[instant, default: []].append(.thought(thought))
  }

  /// Everything of an instant; what is put down for it meanwhile comes in another round.
  mutating func take(_ instant: Instant) -> [Errand] { errands.removeValue(forKey: instant) ?? [] }
}
