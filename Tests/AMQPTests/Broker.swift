import AMQP
import Glibc
import Testing

/// The real broker that tests talk to, named by the environment.
enum Broker {
  static let text = environment("SARUAR_AMQP_URL")
  static let isNamed = text != nil

  static func url(_ change: (inout AMQPURL) -> Void = { _ in }) throws -> AMQPURL {
    var url = try AMQPURL(#require(text))
    change(&url)
    return url
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A name nobody else uses, so tests run side by side.
  static func uniqueName() -> String {
    "test.amqp.\(getpid()).\(String(UInt64.random(in: 0 ... .max), radix: 36))"
  }

  /// Gives the body a fresh queue and deletes it afterwards.
  static func withQueue(_ arguments: [String: FieldValue] = [:], _ body: (String) throws -> Void) throws {
    let name = uniqueName()
    var topology = try TopologyChannel(url: url(), name: name)
    _ = try topology.declareQueue(name, arguments: arguments)
    topology.close()
    defer { try? delete(name) }
    try body(name)
  }

  static func delete(_ queue: String) throws {
    var topology = try TopologyChannel(url: url(), name: queue)
    try topology.deleteQueue(queue)
    topology.close()
  }

  /// Puts messages into a queue, confirmed.
  static func send(_ bodies: [[UInt8]], to queue: String) throws {
    var publisher = try Publisher(url: url(), name: queue)
    _ = try publisher.publish(contentsOf: bodies.map { Outgoing(exchange: "", routingKey: queue, body: $0) })
    try #require(try publisher.settle(within: .seconds(20)).isEmpty)
    publisher.close()
  }

  static func consumer(_ queue: String, prefetch: UInt16 = 100) throws -> Consumer {
    try Consumer(url: url(), name: queue, queue: queue, prefetch: prefetch)
  }
}

/// The AMQP error that the body throws.
func failure(_ body: () throws -> Void) -> AMQPError? {
  do {
    try body()
    return nil
  } catch {
    return error as? AMQPError
  }
}
