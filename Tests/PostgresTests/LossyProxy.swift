import Foundation
import Synchronization

/// A wire between client and server that can lose what goes over it: for answers that never come.
final class LossyProxy: Sendable {
  struct Failed: Error {
    let step: String
  }

  private struct State {
    var sockets: [Int32] = []
    var dropsAnswers = false
    var holdsQuestions = false
  }

  /// The server's URL with this proxy in its place.
  let url: String
  private let listener: Int32
  private let state = Mutex(State())

  /// `url` must name host and port.
  init(to url: String) throws {
    guard var parts = URLComponents(string: url), let port = parts.port else { throw Failed(step: "the URL needs a port") }
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = Self.loopback(port: 0)
    guard Self.withAddress(&address, { bind(listener, $0, $1) }) == 0, listen(listener, 4) == 0 else { throw Failed(step: "listen") }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
    }
    parts.port = Int(UInt16(bigEndian: address.sin_port))
    parts.host = "127.0.0.1"
    parts.query = (parts.query.map { $0 + "&" } ?? "") + "sslmode=disable"
    self.url = parts.string ?? ""
    Thread.detachNewThread { [self] in accept(to: UInt16(port)) }
  }

  /// From now on what the server says is lost.
  func dropAnswers() { state.withLock { $0.dropsAnswers = true } }

  /// From now on what the client says is kept back.
  func holdQuestions() { state.withLock { $0.holdsQuestions = true } }

  func cut() {
    state.withLock { state in
      for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
      state.sockets = []
    }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func accept(to port: UInt16) {
    while true {
      let client = Foundation.accept(listener, nil, nil)
      guard client >= 0 else { return }
      let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = Self.loopback(port: port)
      guard Self.withAddress(&address, { connect(server, $0, $1) }) == 0 else { return }
      state.withLock { $0.sockets += [client, server] }
      Thread.detachNewThread { [self] in forward(from: client, to: server) { $0.holdsQuestions ? .hold : .pass } }
      Thread.detachNewThread { [self] in forward(from: server, to: client) { $0.dropsAnswers ? .drop : .pass } }
    }
  }

  private enum Fate {
    case pass
    case drop
    case hold
  }

  private func forward(from source: Int32, to target: Int32, _ fate: @Sendable (State) -> Fate) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(source, &bytes, bytes.count)
      guard count > 0 else { return }
      while state.withLock({ fate($0) }) == .hold {
        guard state.withLock({ $0.sockets.contains(source) }) else { return }
        usleep(1_000)
      }
      guard state.withLock({ fate($0) }) == .pass else { continue }
      guard deliver(bytes[..<count], to: target) else { return }
    }
  }

  private func deliver(_ bytes: ArraySlice<UInt8>, to target: Int32) -> Bool {
    var bytes = bytes
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      bytes = bytes.dropFirst(sent)
    }
    return true
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  private static func withAddress(_ address: inout sockaddr_in, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }
}
