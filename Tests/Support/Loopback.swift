internal import Foundation

/// Plain sockets on this machine.
package enum Loopback {
  package struct Failed: Error, CustomStringConvertible {
    package var description: String
  }

  /// A connected socket, closed on exec.
  package static func connect(to port: Int) throws -> Int32 {
    let socket = makeSocket()
    var address = address(port)
    guard withSockaddr(&address, { Foundation.connect(socket, $0, $1) }) == 0 else {
      let reason = String(cString: strerror(errno))
      close(socket)
      throw Failed(description: "127.0.0.1:\(port): \(reason)")
    }
    return socket
  }

  /// A listening socket on a free port.
  package static func listen() throws -> (socket: Int32, port: Int) {
    let socket = makeSocket()
    var address = address(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard withSockaddr(&address, { bind(socket, $0, $1) }) == 0, Foundation.listen(socket, 64) == 0 else {
      throw Failed(description: "no port to listen on")
    }
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    return (socket, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// A port nobody listens on now, below those that outgoing connections use.
  package static func freePort() throws -> Int {
    for _ in 0..<200 {
      let port = Int.random(in: 20_000..<32_000)
      let socket = makeSocket()
      defer { close(socket) }
      var address = address(port)
      if withSockaddr(&address, { bind(socket, $0, $1) }) == 0 { return port }
    }
    throw Failed(description: "no free port")
  }

  /// Writes all of it; false when the other side has gone.
  package static func deliver(_ bytes: some Collection<UInt8>, to socket: Int32) -> Bool {
    var bytes = Array(bytes)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      bytes = bytes.dropFirst(sent)
    }
    return true
  }

  private static func makeSocket() -> Int32 { socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0) }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  private static func withSockaddr(_ address: inout sockaddr_in, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}
