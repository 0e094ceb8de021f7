import AMQP
import Foundation
import Glibc
import Synchronization

/// Tells every consumer that connects what it was told to tell, and listens to nothing.
final class ScriptedBroker: Sendable {
  private let listener: Listener
  private let script = Mutex<[UInt8]>([])
  /// Connections to which everything has been said.
  private let told = Atomic<Int>(0)

  init() throws {
    listener = try Listener()
    Thread.detachNewThread { [self] in while true { serve(listener.accept()) } }
  }

  private func serve(_ connection: Int32) {
    Listener.write(Wire.consuming + script.withLock { $0 }, to: connection)
    told.add(1, ordering: .releasing)
    while Listener.read(from: connection) != nil {}
    close(connection)
  }

  /// What a consumer makes of the bytes: messages, and the error that ended it.
  func deliver(_ stream: [UInt8]) throws -> ([Delivery], String?) {
    script.withLock { $0 = stream }
    let before = told.load(ordering: .acquiring)
    var consumer = try Consumer(url: listener.url, name: "fuzz", queue: "q", prefetch: 100)
    var deliveries: [Delivery] = []
    do throws(AMQPError) {
      repeat {
        try consumer.receive(atMost: 100, bytes: .max, into: &deliveries)
      } while told.load(ordering: .acquiring) == before || consumer.hasBuffered || Self.hasMore(consumer.socket)
      return (deliveries, nil)
    } catch {
      return (deliveries, "\(error)")
    }
  }

  private static func hasMore(_ socket: Int32) -> Bool {
    var poll = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) > 0
  }
}

/// Confirms everything that is published, and keeps the frames of the last content.
final class RecordingBroker: Sendable {
  private let listener: Listener
  private let content = Mutex<[UInt8]>([])

  init() throws {
    listener = try Listener()
    Thread.detachNewThread { [self] in while true { serve(listener.accept()) } }
  }

  var url: AMQPURL { listener.url }

  func takeContent() -> [UInt8] { content.withLock { $0 } }

  private func serve(_ connection: Int32) {
    Listener.write(Wire.confirming, to: connection)
    var session = PublishingSession()
    while let bytes = Listener.read(from: connection) {
      session.append(bytes)
      while let published = session.next() {
        content.withLock { $0 = published }
        Listener.write(Wire.method(60, 80, Wire.big(session.count) + [0]), to: connection)
      }
    }
    close(connection)
  }
}

/// The bytes of a publisher, cut into messages.
private struct PublishingSession {
  private(set) var count: UInt64 = 0
  private var bytes: [UInt8] = []
  /// Behind the protocol header `AMQP0091`.
  private var at = 8
  private var content: [UInt8] = []
  private var missing: UInt64?

  mutating func append(_ more: [UInt8]) { bytes += more }

  /// The header and body frames of the next message that is complete.
  mutating func next() -> [UInt8]? {
    while bytes.count - at >= 8 {
      let end = at + 8 + bytes[at + 3..<at + 7].reduce(0) { $0 << 8 | Int($1) }
      guard bytes.count >= end else { return nil }
      let frame = Array(bytes[at..<end])
      at = end
      take(frame)
      if missing == 0 { return complete() }
    }
    return nil
  }

  private mutating func take(_ frame: [UInt8]) {
    switch frame[0] {
    case 2:
      content = frame
      missing = frame[11..<19].reduce(0) { $0 << 8 | UInt64($1) }
    case 3:
      content += frame
      missing = missing.map { $0 - UInt64(frame.count - 8) }
    default: break
    }
  }

  private mutating func complete() -> [UInt8] {
    missing = nil
    count += 1
    bytes.removeSubrange(..<at)
    at = 0
    return content
  }
}
