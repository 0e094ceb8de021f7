internal import Synchronization

/// What a lane's thread tells the world about itself; written by the thread, read by health and metrics.
package final class LaneStatus: Sendable {
  package enum Phase: String, Sendable, CaseIterable {
    case connecting, standby, recovering, consuming, stopping, stopped
  }

  package struct Snapshot: Sendable {
    package var phase = Phase.connecting
    package var counters = LaneCounters()
    package var epoch: Int64 = 0
    /// Answers whose `reply_to` queue was gone.
    package var vanishedReplies = 0
    /// Whether an alarm of the broker holds back what the lane publishes: a pause, not a failure.
    package var isBlocked = false
    package var failures = 0
    package var lastFailure: String?
    /// The last turn of the thread's loop, by a clock that nobody sets.
    package var lastTurn = ContinuousClock.now
  }

  package let lane: String
  /// Several workers serve the lane in turn, so standing by is as good as consuming.
  package let isShared: Bool
  private let state: Mutex<Snapshot>

  package init(lane: String, isShared: Bool = false) {
    self.lane = lane
    self.isShared = isShared
    state = Mutex(Snapshot())
  }

  package var isReady: Bool { snapshot.phase == .consuming || isShared && snapshot.phase == .standby }

  package var snapshot: Snapshot { state.withLock { $0 } }
  func update(_ change: (inout Snapshot) -> Void) { state.withLock { change(&$0) } }
}
