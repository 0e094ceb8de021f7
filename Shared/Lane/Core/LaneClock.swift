internal import Programme

/// The store's programme clock as last read, carried on by the wall between two reads when it is not virtual.
struct LaneClock {
  private(set) var isVirtual = false
  private(set) var lastRead = Instant(microseconds: 0)
  private var offset: Duration = .zero
  private var lastFence: Instant?
  private var lastVainLook: Instant?

  mutating func read(_ now: Instant, isVirtual: Bool, at wall: Instant) {
    // Virtual time begins wherever the operator set it, usually long before the wall.
    lastRead = self.isVirtual == isVirtual ? max(lastRead, now) : now
    self.isVirtual = isVirtual
    offset = now - wall
  }

  mutating func saw(_ now: Instant) { lastRead = max(lastRead, now) }
  mutating func fenced(at wall: Instant) { lastFence = wall }
  mutating func lookedInVain(at wall: Instant) { lastVainLook = wall }

  func now(at wall: Instant) -> Instant { isVirtual ? lastRead : wall + offset }

  /// False for a moment after a look that found nothing due: two clocks may differ by a little.
  func mayLook(at wall: Instant) -> Bool {
    guard let lastVainLook else { return true }
    return wall < lastVainLook || wall - lastVainLook >= .milliseconds(20)
  }

  /// Marking a batch as published can ride on the next commit: it is worth a commit of its own only when none came for a moment.
  func mayMark(at wall: Instant, after pause: Duration) -> Bool {
    guard let lastFence else { return true }
    return wall < lastFence || wall - lastFence >= pause
  }

  func needsRenewal(at wall: Instant, every period: Duration) -> Bool {
    guard let lastFence else { return true }
    return wall < lastFence || wall - lastFence >= period
  }
}
