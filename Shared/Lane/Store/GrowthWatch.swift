/// When a lane has its tables' statistics looked at: whenever it has handled as much again as by the last look.
///
/// Autovacuum comes by once a minute; until then the planner takes a table that was empty a second ago for one that still is.
struct GrowthWatch {
  private var handled = 0
  private var next = 100

  mutating func isDue(after inputs: Int) -> Bool {
    handled += inputs
    guard handled >= next else { return false }
    next = handled * 2
    return true
  }
}
