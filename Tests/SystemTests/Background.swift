import Foundation
import Support
import Synchronization

/// Something that goes on beside the test.
final class Background: Sendable {
  private let result = Mutex<Result<Void, any Error>?>(nil)

  init(_ body: @escaping @Sendable () throws -> Void) {
    let thread = Thread { [self] in
      let ended = Result { try body() }
      result.withLock { $0 = ended }
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  var isOver: Bool { result.withLock { $0 != nil } }

  func wait(within time: Duration = .seconds(60)) throws {
    try Support.wait(for: "the end of what goes on beside the test", within: time) { result.withLock { $0 } }.get()
  }
}
