internal import CEventFD
internal import Synchronization

/// Something slow outside the store that a load waits for, done on another thread: letters handed over, for one (DESIGN, "Slow side effects").
///
/// The lane turns meanwhile: heartbeats are served and the lease is renewed. It is woken through the descriptor when the errand is done, and
/// while one is under way the lane is not at rest, so it answers no echo. Safe from any thread.
package final class LaneErrand: Sendable {
  private struct State {
    var isDone = false
    var isAbandoned = false
  }

  private let state = Mutex(State())
  let descriptor: Int32

  package init() { descriptor = saruar_eventfd() }
  deinit { close(descriptor) }

  /// Called by whoever does it, once.
  package func finish() {
    state.withLock { $0.isDone = true }
    saruar_eventfd_post(descriptor)
  }

  /// The lane's life is over: nothing more needs to be begun.
  package func abandon() { state.withLock { $0.isAbandoned = true } }

  package var isDone: Bool { state.withLock { $0.isDone } }
  package var isAbandoned: Bool { state.withLock { $0.isAbandoned } }
}
