import CPostgres
import Glibc

/// Asks the server to stop what a connection is doing, from any thread.
///
/// libpq allows `PQcancel` beside the connection's own thread, since the handle is a copy that nobody changes: hence unchecked. The request
/// goes over a connection of its own, in the clear even when the session is encrypted (it carries nothing but a number), and may come too
/// late.
package final class CancelHandle: @unchecked Sendable {
  private let pointer: OpaquePointer

  init?(connection: OpaquePointer) {
    guard let pointer = PQgetCancel(connection) else { return nil }
    self.pointer = pointer
  }

  deinit {
    PQfreeCancel(pointer)
  }

  /// Blocks until the server has taken the request; false when it could not be asked.
  @discardableResult
  package func cancel() -> Bool {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { PQcancel(pointer, $0.baseAddress, 256) == 1 }
  }

  /// Asks on a thread of its own: a server that accepts connections and then says nothing would hold `cancel` for ever.
  package func cancelWithoutWaiting() {
    let handle = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<CancelHandle>.fromOpaque(argument).takeRetainedValue().cancel() }
        return nil
      }, handle.toOpaque())
    if code == 0 { pthread_detach(thread) } else { handle.release() }
  }
}
