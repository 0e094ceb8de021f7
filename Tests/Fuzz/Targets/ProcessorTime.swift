import Glibc

/// The processor time of a thread: unlike the wall clock it does not count what other programs take on a busy machine.
package struct ProcessorTime: Sendable {
  private let clock: clockid_t

  /// Of the calling thread, whoever asks later.
  package init() {
    var clock = clockid_t()
    pthread_getcpuclockid(pthread_self(), &clock)
    self.clock = clock
  }

  package var now: Duration {
    var time = timespec()
    clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
