import AMQP
import Glibc

/// A loopback port on which a thread of ours serves one connection after the other.
struct Listener: Sendable {
  let descriptor: Int32
  let url: AMQPURL

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 16) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening else { throw Violation("no port to listen on: errno \(errno)") }
    url = try AMQPURL("amqp://guest:guest@127.0.0.1:\(UInt16(bigEndian: address.sin_port))/%2F?heartbeat=60")
  }

  /// The next connection; closing it leaves no trace in the kernel (no TIME_WAIT), or ports would run out within a minute.
  func accept() -> Int32 {
    let connection = Glibc.accept(descriptor, nil, nil)
    var reset = linger(l_onoff: 1, l_linger: 0)
    setsockopt(connection, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout<linger>.size))
    return connection
  }

  static func write(_ bytes: [UInt8], to connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What has come, at most 64 kB; nil at the end.
  static func read(from connection: Int32) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { $1 = max(0, Glibc.read(connection, $0.baseAddress, $0.count)) }
    return bytes.isEmpty ? nil : bytes
  }
}
