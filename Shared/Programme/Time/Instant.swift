/// A moment on the world's time line, in microseconds since 1970-01-01T00:00:00Z.
///
/// Microseconds because that is what PostgreSQL's `timestamptz` keeps: an instant survives the store unchanged.
/// Leap seconds are not counted (as in POSIX); arithmetic traps on overflow, some 292,000 years away.
package struct Instant: Sendable, Hashable, Comparable {
  package var microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  package init(secondsSince1970 seconds: Int64) {
    self.microseconds = seconds * 1_000_000
  }

  /// Whole seconds since 1970, rounded towards the past (also before 1970).
  package var secondsSince1970: Int64 {
    let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  package static func + (instant: Instant, duration: Duration) -> Instant {
    Instant(microseconds: instant.microseconds + duration.wholeMicroseconds)
  }

  package static func - (instant: Instant, duration: Duration) -> Instant {
    Instant(microseconds: instant.microseconds - duration.wholeMicroseconds)
  }

  package static func - (later: Instant, earlier: Instant) -> Duration {
    .microseconds(later.microseconds - earlier.microseconds)
  }
}

extension Duration {
  /// The duration in microseconds, what is finer cut off: the resolution of `Instant`.
  package var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }
}
