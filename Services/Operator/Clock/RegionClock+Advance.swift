import Postgres
import Programme

extension RegionClock {
  /// One settled step of an advance.
  struct Step: Equatable {
    /// From 1.
    var number: Int
    var now: Instant
    var target: Instant
    var rest: Quiescence.Rest
  }

  /// Advances a virtual clock to an instant, stopping at every timer on the way until the region has come to rest.
  ///
  /// What is in the queues is handled first, at the instant at which the clock stands. Returns the last step; throws `ClockError`, and the
  /// clock then stands where the region did not come to rest.
  @discardableResult
  func advance(
    to target: Instant, settling: inout Quiescence, within patience: Duration = .seconds(30), on store: inout PostgresConnection,
    progress: (Step) -> Void = { _ in }
  ) throws -> Step {
    let start = try read(&store)
    guard start.isVirtual else { throw ClockError.runsOnWallTime(region) }
    guard target >= start.now else { throw ClockError.backwards(from: start.now, to: target) }
    var step = Step(number: 0, now: start.now, target: target, rest: try settling.settle(within: patience, on: &store))
    while step.now < target {
      step.now = try self.step(towards: target, on: &store)
      step.rest = try settling.settle(within: patience, on: &store)
      step.number += 1
      progress(step)
    }
    return step
  }
}
