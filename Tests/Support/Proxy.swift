package import Foundation
internal import Synchronization

/// A wire between a worker and a server that can be cut, or lose a COMMIT or its answer, and takes new connections afterwards.
///
/// A commit is known by bytes that stand in no other exchange: `"outcomeof"`, which only the journal's new rows hold.
package final class Proxy: Sendable {
  package enum Loss: Sendable, CaseIterable {
    /// The commit does not reach the server: it is rolled back.
    case question
    /// The server commits and nobody hears of it.
    case answer
    /// The same, and the connection stays open as if the server still thought about it.
    case silence
  }

  private let listener: Int32
  private let port: Int
  private let server: Int
  private let armed = Mutex<Loss?>(nil)
  private let losses = Mutex(0)
  private let sockets = Mutex<Set<Int32>>([])

  package init(to url: URLComponents) throws {
    guard let server = url.port else { throw Loopback.Failed(description: "the server's URL has no port") }
    self.server = server
    (listener, port) = try Loopback.listen()
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        Thread.detachNewThread { [self] in relay(client) }
      }
    }
  }

  deinit { close() }

  /// Takes no more connections.
  package func close() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// The server's URL by way of this proxy.
  package func url(of url: String) -> String {
    var parts = URLComponents(string: url)
    parts?.host = "127.0.0.1"
    parts?.port = port
    return parts?.string ?? ""
  }

  /// Cuts every connection there is.
  package func cut() {
    sockets.withLock { for socket in $0 { shutdown(socket, Int32(SHUT_RDWR)) } }
  }

  /// The next commit is lost, and its connection with it.
  package func lose(_ loss: Loss) { armed.withLock { $0 = loss } }
  package var lost: Int { losses.withLock { $0 } }

  private static let mark = Array(#""outcomeof""#.utf8)

  private func relay(_ client: Int32) {
    guard let server = try? Loopback.connect(to: server) else { return _ = Foundation.close(client) }
    sockets.withLock { $0.formUnion([client, server]) }
    defer {
      sockets.withLock { $0.subtract([client, server]) }
      // A worker that was started meanwhile has inherited them: closing alone would leave the wire alive.
      for socket in [client, server] {
        shutdown(socket, Int32(SHUT_RDWR))
        Foundation.close(socket)
      }
    }
    forward(client, server)
  }

  private func forward(_ client: Int32, _ server: Int32) {
    var (tail, losing): ([UInt8], Loss?) = ([], nil)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var entries = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      poll(&entries, 2, -1)
      if entries[0].revents != 0 {
        let count = read(client, &buffer, buffer.count)
        guard count > 0 else { return }
        tail += buffer[..<count]
        if losing == nil, armed.withLock({ $0 != nil }), tail.contains(Self.mark) { losing = armed.withLock { $0.take() } }
        tail.removeFirst(max(0, tail.count - Self.mark.count))
        if losing == .question { return losses.withLock { $0 += 1 } }
        guard Loopback.deliver(buffer[..<count], to: server) else { return }
      } else if entries[1].revents != 0 {
        let count = read(server, &buffer, buffer.count)
        guard count > 0 else { return }
        if losing == .answer { return losses.withLock { $0 += 1 } }
        if losing == .silence { continue }
        guard Loopback.deliver(buffer[..<count], to: client) else { return }
      }
    }
  }
}
