import Glibc

/// Waiting for one socket with poll(2).
enum SocketWait {
  struct Interest: OptionSet {
    let rawValue: Int16
    static let reading = Interest(rawValue: Int16(POLLIN))
    static let writing = Interest(rawValue: Int16(POLLOUT))
  }

  /// False when the deadline passed first; nil waits for ever. A broken socket counts as ready: the next call on it says what is wrong.
  static func wait(for interest: Interest, on socket: Int32, until deadline: ContinuousClock.Instant?) -> Bool {
    while true {
      let ready = poll(interest, on: socket, milliseconds: deadline.map { milliseconds(until: $0) } ?? -1)
      if ready { return true }
      if let deadline, ContinuousClock.now >= deadline { return false }
    }
  }

  static func isReadable(_ socket: Int32) -> Bool {
    poll(.reading, on: socket, milliseconds: 0)
  }

  /// False at the end of the time and after a signal.
  private static func poll(_ interest: Interest, on socket: Int32, milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: socket, events: interest.rawValue, revents: 0)
    return Glibc.poll(&descriptor, 1, milliseconds) > 0
  }

  /// Rounded up, so that the last wait does not spin.
  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    return seconds > 1_000_000 ? 1_000_000_000 : Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}
