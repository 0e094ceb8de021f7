import CRabbitMQ

/// Declares and inspects exchanges, queues and bindings, over a connection of its own.
///
/// Declaring again what exists with the same arguments changes nothing; with others it throws `preconditionFailed`. The broker closes the channel
/// over such an answer; it is opened again, so that the next call works. Each call waits for the broker, at most `replyTimeout`.
package struct TopologyChannel: ~Copyable {
  /// What the broker tells of a queue when it is declared or inspected.
  package struct QueueStatus: Equatable, Sendable {
    package let name: String
    /// Messages ready for delivery, by a count that may lag.
    package let messages: Int
    package let consumers: Int
  }

  package enum ExchangeType: String, Sendable {
    case direct, fanout, topic, headers
  }

  private var connection: AMQPConnection
  private var pool = LibraryPool()
  private static let channel = AMQPConnection.channel

  package init(url: AMQPURL, name: String, replyTimeout: Duration = .seconds(10)) throws(AMQPError) {
    connection = try AMQPConnection(url: url, name: name, replyTimeout: replyTimeout)
  }

  package mutating func declareExchange(
    _ name: String, type: ExchangeType, durable: Bool = true, arguments: [String: FieldValue] = [:]
  ) throws(AMQPError) {
    let (exchange, kind, fields) = (pool.bytes(name), pool.bytes(type.rawValue), pool.table(arguments))
    _ = try call("exchange.declare") { amqp_exchange_declare($0, Self.channel, exchange, kind, 0, durable ? 1 : 0, 0, 0, fields) }
  }

  /// An empty name lets the broker choose one.
  package mutating func declareQueue(
    _ name: String, durable: Bool = true, exclusive: Bool = false, autoDelete: Bool = false, arguments: [String: FieldValue] = [:]
  ) throws(AMQPError) -> QueueStatus {
    let (queue, fields) = (pool.bytes(name), pool.table(arguments))
    return try status("queue.declare") {
      amqp_queue_declare($0, Self.channel, queue, 0, durable ? 1 : 0, exclusive ? 1 : 0, autoDelete ? 1 : 0, fields)
    }
  }

  /// What the broker knows of an existing queue; throws `notFound` otherwise.
  package mutating func inspectQueue(_ name: String) throws(AMQPError) -> QueueStatus {
    let queue = pool.bytes(name)
    return try status("queue.declare") { amqp_queue_declare($0, Self.channel, queue, 1, 0, 0, 0, amqp_table_t()) }
  }

  /// Throws `notFound` when there is no such exchange.
  package mutating func inspectExchange(_ name: String) throws(AMQPError) {
    let exchange = pool.bytes(name)
    _ = try call("exchange.declare") {
      amqp_exchange_declare($0, Self.channel, exchange, amqp_bytes_t(), 1, 0, 0, 0, amqp_table_t())
    }
  }

  package mutating func bind(
    queue: String, exchange: String, key: String, arguments: [String: FieldValue] = [:]
  ) throws(AMQPError) {
    let (to, from, routing, fields) = (pool.bytes(queue), pool.bytes(exchange), pool.bytes(key), pool.table(arguments))
    _ = try call("queue.bind") { amqp_queue_bind($0, Self.channel, to, from, routing, fields) }
  }

  package mutating func unbind(
    queue: String, exchange: String, key: String, arguments: [String: FieldValue] = [:]
  ) throws(AMQPError) {
    let (to, from, routing, fields) = (pool.bytes(queue), pool.bytes(exchange), pool.bytes(key), pool.table(arguments))
    _ = try call("queue.unbind") { amqp_queue_unbind($0, Self.channel, to, from, routing, fields) }
  }

  /// Returns how many messages went with it; deleting what does not exist is no error.
  @discardableResult
  package mutating func deleteQueue(_ name: String, ifUnused: Bool = false, ifEmpty: Bool = false) throws(AMQPError) -> Int {
    let queue = pool.bytes(name)
    let reply = try call("queue.delete") { amqp_queue_delete($0, Self.channel, queue, ifUnused ? 1 : 0, ifEmpty ? 1 : 0) }
    return Int(reply.message_count)
  }

  package mutating func deleteExchange(_ name: String, ifUnused: Bool = false) throws(AMQPError) {
    let exchange = pool.bytes(name)
    _ = try call("exchange.delete") { amqp_exchange_delete($0, Self.channel, exchange, ifUnused ? 1 : 0) }
  }

  /// Throws away the messages that are ready for delivery and returns how many.
  @discardableResult
  package mutating func purgeQueue(_ name: String) throws(AMQPError) -> Int {
    let queue = pool.bytes(name)
    return Int(try call("queue.purge") { amqp_queue_purge($0, Self.channel, queue) }.message_count)
  }

  /// To be called every few seconds by who keeps the channel without using it.
  package mutating func keepAlive() throws(AMQPError) {
    var frame = amqp_frame_t()
    while try connection.readFrame(&frame) { _ = try connection.serve(frame) }
    connection.release()
    try connection.keepAlive(drained: true)
  }

  package consuming func close() { connection.close() }
}

extension TopologyChannel {
  private mutating func call<Reply>(
    _ method: String, _ body: (amqp_connection_state_t) -> UnsafeMutablePointer<Reply>?
  ) throws(AMQPError) -> Reply {
    defer {
      pool.recycle()
      connection.release()
    }
    do throws(AMQPError) {
      return try connection.call(doing: method, body)
    } catch {
      // Only a closed channel leaves the connection in order.
      if connection.failure == nil { try AMQPConnection.openChannel(connection.handle, connection.replyTimeout) }
      throw error
    }
  }

  private mutating func status(
    _ method: String, _ body: (amqp_connection_state_t) -> UnsafeMutablePointer<amqp_queue_declare_ok_t>?
  ) throws(AMQPError) -> QueueStatus {
    // The name lives in the library's memory, so it is copied before that is given back.
    var name = ""
    let reply = try call(method) { state in
      let reply = body(state)
      if let reply { name = String(reply.pointee.queue) }
      return reply
    }
    return QueueStatus(name: name, messages: Int(reply.message_count), consumers: Int(reply.consumer_count))
  }
}
