internal import CEventFD
internal import Synchronization

/// How async code reaches a lane's thread: a flag behind a lock and an eventfd that wakes its `poll`.
///
/// Posting costs a system call of some 50 ns and never waits. Safe from any thread; the descriptor lives as long as the mailbox.
package final class Mailbox: Sendable {
  private let stopping = Mutex(false)
  let descriptor: Int32

  package init() { descriptor = saruar_eventfd() }
  deinit { close(descriptor) }

  /// Asks the lane to finish what it has taken and to end.
  package func stop() {
    stopping.withLock { $0 = true }
    saruar_eventfd_post(descriptor)
  }

  package var isStopping: Bool { stopping.withLock { $0 } }

  /// Takes back the wake-up; called by the lane's thread.
  func clear() { saruar_eventfd_clear(descriptor) }
}
