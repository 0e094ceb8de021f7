package import Programme

/// When a letter that could not be handed over is tried again (rulebook 3.10): after longer and longer pauses, and not for ever.
package struct AttemptSchedule: Sendable, Equatable {
  /// The pause after each attempt; after the last attempt there is none.
  package var pauses: [Duration]

  package init(pauses: [Duration]) { self.pauses = pauses }

  /// Two days in all, as mail servers do it.
  package static let standard = AttemptSchedule(
    pauses: [.minutes(1), .minutes(5), .minutes(15), .hours(1), .hours(3), .hours(6), .hours(12), .hours(24)])

  /// Nil when this was the last attempt; they are counted from one.
  package func next(after attempt: Int, at now: Instant) -> Instant? {
    pauses.indices.contains(attempt - 1) ? now + pauses[attempt - 1] : nil
  }
}
