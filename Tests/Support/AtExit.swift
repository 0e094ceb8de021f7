internal import Foundation
internal import Synchronization

/// What is left to clean up when the test process ends in an orderly way.
enum AtExit {
  private static let duties = Mutex<[@Sendable () -> Void]>([])

  static func run(_ duty: @escaping @Sendable () -> Void) {
    let isFirst = duties.withLock { duties in
      duties.append(duty)
      return duties.count == 1
    }
    guard isFirst else { return }
    atexit {
      for duty in AtExit.duties.withLock({ $0 }).reversed() { duty() }
    }
  }
}
