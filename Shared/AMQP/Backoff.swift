/// How long to wait before the next attempt: doubling, with jitter, up to a limit.
///
/// Workers that lost the same broker must not come back in one wave, so each waits a random part between half and all of the doubled time.
/// A pure value: the caller sleeps, and gives the randomness, so a test with a seed sees the same waits again.
package struct Backoff: Sendable {
  package let initial: Duration
  package let maximum: Duration
  /// Attempts since the last success.
  package private(set) var attempts = 0

  package init(initial: Duration = .milliseconds(200), maximum: Duration = .seconds(15)) {
    precondition(initial > .zero && maximum >= initial)
    self.initial = initial
    self.maximum = maximum
  }

  /// The wait before the next attempt.
  package mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
    let doubled = initial * Double(UInt64(1) << UInt64(min(attempts, 32)))
    attempts += 1
    return min(doubled, maximum) * Double.random(in: 0.5...1, using: &random)
  }

  /// The wait before the next attempt, with the system's randomness.
  package mutating func next() -> Duration {
    var random = SystemRandomNumberGenerator()
    return next(using: &random)
  }

  /// To be called when the connection has proven itself, not when it merely opened.
  package mutating func reset() { attempts = 0 }
}
