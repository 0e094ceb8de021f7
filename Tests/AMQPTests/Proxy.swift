import AMQP
import Glibc
import Synchronization
import Testing

/// Stands between one client and the broker, and misbehaves as a network does.
final class Proxy: Sendable {
  enum Mood: Int {
    /// Passes on everything.
    case fair
    /// Reads nothing from the client any more, as a broker under alarm.
    case deaf
    /// Passes on nothing in either direction, as a cut cable.
    case mute
    /// Closes both connections.
    case gone
  }

  private let server: SilentServer
  private let brokerPort: Int
  private let mood = Atomic(Mood.fair.rawValue)
  private let forged = Mutex<[UInt8]>([])

  /// Only for a plain connection to a broker on the loopback.
  init() throws {
    server = try SilentServer()
    brokerPort = try Broker.url().port
    var thread = pthread_t()
    let retained = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      {
        Unmanaged<Proxy>.fromOpaque($0!).takeRetainedValue().run()
        return nil
      }, retained.toOpaque())
    try #require(status == 0)
    pthread_detach(thread)
  }

  func url(heartbeat: Duration) throws -> AMQPURL {
    try Broker.url {
      ($0.host, $0.port) = ("127.0.0.1", server.port)
      $0.heartbeat = heartbeat
    }
  }

  func become(_ mood: Mood) { self.mood.store(mood.rawValue, ordering: .sequentiallyConsistent) }

  /// Says something to the client in the broker's name: a method of channel 0. Only while the broker itself is quiet.
  func forge(method: (class: UInt8, id: UInt8), _ fields: [UInt8]) {
    let payload = [0, method.class, 0, method.id] + fields
    let frame = [1, 0, 0, 0, 0, 0, UInt8(payload.count)] + payload + [0xCE]
    forged.withLock { $0 += frame }
  }

  private func run() {
    let client = accept(server.listener, nil, nil)
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    let broker = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard SilentServer.connect(broker, port: brokerPort) else { return }
    relay(client, broker)
    close(client)
    close(broker)
  }

  private func relay(_ client: Int32, _ broker: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while let mood = Mood(rawValue: mood.load(ordering: .sequentiallyConsistent)), mood != .gone {
      let hears: Int16 = mood == .fair ? Int16(POLLIN) : 0
      let tells: Int16 = mood == .mute ? 0 : Int16(POLLIN)
      var entries = [pollfd(fd: client, events: hears, revents: 0), pollfd(fd: broker, events: tells, revents: 0)]
      poll(&entries, 2, 10)
      let forgery = forged.withLock { frames in
        defer { frames = [] }
        return frames
      }
      send(client, forgery, forgery.count, Int32(MSG_NOSIGNAL))
      for (entry, other) in zip(entries, [broker, client]) where entry.revents & entry.events != 0 {
        let count = read(entry.fd, &buffer, buffer.count)
        guard count > 0, send(other, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
      }
    }
  }
}
