/// When a lane has its tables' statistics looked at: often while they are young, ever more seldom as they grow.
///
/// Autovacuum comes by once a minute; until then the planner takes a table that was empty a second ago for one that still is.
struct GrowthWatch {
  private var pause = Duration.milliseconds(50)
  private var next = ContinuousClock.now + .milliseconds(50)

  /// After 50 ms, 150 ms, 350 ms and so on; once a minute in the end.
  mutating func isDue(at now: ContinuousClock.Instant) -> Bool {
    guard now >= next else { return false }
    pause = min(pause * 2, .seconds(60))
    next = now + pause
    return true
  }
}
