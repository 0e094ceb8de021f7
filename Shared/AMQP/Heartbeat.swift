/// When to say something on an idle connection, and when to give up a silent broker.
///
/// A pure value; times come from outside. The broker expects to hear from us within the interval, so we speak after half of it, and
/// we give it twice the interval, as the protocol recommends.
struct Heartbeat {
  let interval: Duration
  private(set) var lastWrite = ContinuousClock.now
  private(set) var lastRead = ContinuousClock.now

  init(interval: Duration) { self.interval = interval }

  private var isOn: Bool { interval > .zero }

  mutating func wrote(at now: ContinuousClock.Instant) { lastWrite = now }

  /// Data came in, at `now` or at an earlier instant that the kernel knows.
  mutating func read(at now: ContinuousClock.Instant) { lastRead = max(lastRead, now) }

  func mustSpeak(at now: ContinuousClock.Instant) -> Bool { isOn && now - lastWrite >= interval / 2 }

  func isSilent(at now: ContinuousClock.Instant) -> Bool { isOn && now - lastRead >= interval * 2 }
}
