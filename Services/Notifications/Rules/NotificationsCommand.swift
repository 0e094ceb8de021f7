package import Contracts
internal import Programme

/// Everything that notifications decides on: what it is asked to send, and that another attempt is due.
package indirect enum NotificationsCommand: Sendable, Equatable {
  case requested(NotificationRequested)
  case timer(NotificationsTimer)
}

/// Another attempt at a letter that could not be handed over (rulebook 3.10).
package struct NotificationsTimer: Sendable, Equatable {
  package var letter: LetterID

  package var key: String { "letter/\(letter.value)" }
  package var payload: String { "attempt \(letter.value)" }

  init(_ letter: LetterID) { self.letter = letter }

  /// Reads a payload; nil for one that is not ours.
  package init?(payload: String) {
    guard payload.hasPrefix("attempt "), let letter = LetterID(String(payload.dropFirst(8))) else { return nil }
    self.letter = letter
  }

  func set(at due: Instant) -> TimerChange { .set(key: key, due: due, payload: payload) }
}
