import CRabbitMQ
import Glibc

/// Takes messages out of one queue, over a connection of its own.
///
/// It never waits: `receive` hands out what has arrived and keeps the connection alive. Thread rule and failure are those of
/// `AMQPConnection`: one thread, and after an error only a new consumer helps; the broker then gives the unacknowledged messages out again.
package struct Consumer: ~Copyable {
  /// The largest body that gets its memory in one piece on the broker's word alone.
  private static let reservation: UInt64 = 16 << 20

  package let queue: String
  /// Messages handed out by `receive`; also the newest tag, since the broker counts from 1.
  package private(set) var delivered: UInt64 = 0
  /// Messages acknowledged. When a consumer has done its work, both are equal.
  package private(set) var settled: UInt64 = 0
  /// The broker has confirmed `cancel()`: what `receive` still gives is the last.
  package private(set) var isCancelled = false

  private var connection: AMQPConnection
  private let consumerTag: String
  private var content = ContentProgress()
  private var incoming: Delivery?
  private var bodySize: UInt64 = 0

  /// Connects and begins to consume; at most `prefetch` messages are under way or unacknowledged.
  package init(
    url: AMQPURL, name: String, queue: String, prefetch: UInt16, arguments: [String: FieldValue] = [:]
  ) throws(AMQPError) {
    precondition(prefetch > 0, "without a limit the broker would send its whole backlog")
    var connection = try AMQPConnection(url: url, name: name)
    var pool = LibraryPool()
    let (queueName, fields) = (pool.bytes(queue), pool.table(arguments))
    _ = try connection.call(doing: "basic.qos") { amqp_basic_qos($0, AMQPConnection.channel, 0, prefetch, 0) }
    let reply = try connection.call(doing: "basic.consume") {
      amqp_basic_consume($0, AMQPConnection.channel, queueName, amqp_bytes_t(), 0, 0, 0, fields)
    }
    self.consumerTag = String(reply.consumer_tag)
    self.queue = queue
    self.connection = connection
  }

  /// For poll(2) on reading; when `hasBuffered`, do not wait. -1 once closed.
  package var socket: Int32 { connection.socket }
  package var hasBuffered: Bool { connection.hasBuffered }
  /// Stamped on this consumer's tags.
  package var epoch: UInt64 { connection.epoch }

  /// Appends what has arrived, up to so many messages or until their bodies reach so many bytes; never waits.
  ///
  /// Also to be called with a limit of 0 by who wants nothing now, for the sake of the heartbeat. What was appended before an error was thrown
  /// will be delivered again.
  package mutating func receive(atMost messages: Int, bytes: Int, into deliveries: inout [Delivery]) throws(AMQPError) {
    var (messagesLeft, bytesLeft) = (messages, bytes)
    var frame = amqp_frame_t()
    while messagesLeft > 0, bytesLeft > 0 {
      guard try connection.readFrame(&frame) else { return try connection.keepAlive(drained: true) }
      if let delivery = try take(frame) {
        messagesLeft -= 1
        bytesLeft -= delivery.body.count
        delivered += 1
        deliveries.append(delivery)
      }
      connection.release()
    }
    try connection.keepAlive(drained: false)
  }

  /// The next message, waiting for it at most so long: for operators and tests.
  package mutating func next(timeout: Duration) throws(AMQPError) -> Delivery? {
    let deadline = ContinuousClock.now + timeout
    var deliveries: [Delivery] = []
    while true {
      try receive(atMost: 1, bytes: .max, into: &deliveries)
      let left = ContinuousClock.now.duration(to: deadline)
      if let delivery = deliveries.first { return delivery }
      if left <= .zero || isCancelled { return nil }
      AMQPConnection.wait(socket, for: POLLIN, atMost: min(left, connection.heartbeat.interval / 4))
    }
  }

  /// Acknowledges this message and all before it: only when all of them are committed.
  ///
  /// Throws `staleDelivery`, without harm to the connection, when the tag is of another connection or was acknowledged before.
  package mutating func acknowledge(through tag: DeliveryTag) throws(AMQPError) {
    guard tag.epoch == connection.epoch else {
      throw .staleDelivery("tag \(tag.value) is of connection \(tag.epoch), this is connection \(connection.epoch)")
    }
    precondition(tag.value <= delivered, "no such delivery")
    guard tag.value > settled else { throw .staleDelivery("tag \(tag.value) was acknowledged before, up to \(settled)") }
    try connection.send(doing: "basic.ack") { amqp_basic_ack($0, AMQPConnection.channel, tag.value, 1) }
    settled = tag.value
  }

  /// Asks the broker to send no more, and returns when it has confirmed.
  ///
  /// `receive` gives what was under way until then; acknowledge what is committed, close, and the rest goes back to the queue.
  package mutating func cancel() throws(AMQPError) {
    var pool = LibraryPool()
    let tag = pool.bytes(consumerTag)
    _ = try connection.call(doing: "basic.cancel") { amqp_basic_cancel($0, AMQPConnection.channel, tag) }
    isCancelled = true
  }

  /// Says goodbye; unacknowledged messages go back to the queue in their order.
  package consuming func close() { connection.close() }
}

extension Consumer {
  /// Takes a frame in; returns the message that it completes.
  private mutating func take(_ frame: amqp_frame_t) throws(AMQPError) -> Delivery? {
    do throws(AMQPError) {
      return try completes(frame) ? incoming.take() : nil
    } catch {
      throw connection.fail(error)
    }
  }

  private mutating func completes(_ frame: amqp_frame_t) throws(AMQPError) -> Bool {
    switch Int32(frame.frame_type) {
    case AMQP_FRAME_HEADER:
      incoming?.read(frame.payload.properties.decoded.assumingMemoryBound(to: amqp_basic_properties_t.self))
      bodySize = frame.payload.properties.body_size
      return try content.header(bodySize: bodySize)
    case AMQP_FRAME_BODY:
      let piece = frame.payload.body_fragment
      append(UnsafeRawBufferPointer(start: piece.bytes, count: piece.len))
      return try content.body(count: piece.len)
    default:
      if try !connection.serve(frame) { try take(frame.payload.method) }
      return false
    }
  }

  private mutating func take(_ method: amqp_method_t) throws(AMQPError) {
    switch method.id {
    case AMQP_BASIC_DELIVER_METHOD:
      try content.begin()
      let delivery = Delivery(method.decoded.load(as: amqp_basic_deliver_t.self), epoch: connection.epoch)
      guard delivery.tag.value == delivered + 1 else { throw .protocolViolation("delivery tags are not in sequence") }
      incoming = delivery
    case AMQP_BASIC_CANCEL_METHOD where isCancelled: break
    case AMQP_BASIC_CANCEL_METHOD: throw .consumerCancelled(queue: queue)
    default: throw .protocolViolation("unexpected method \(method.id) for a consumer")
    }
  }

  /// One copy for a body in one frame, the usual case; no regrowing for a larger one.
  private mutating func append(_ piece: UnsafeRawBufferPointer) {
    if piece.count == bodySize {
      incoming?.body = [UInt8](piece)
    } else {
      if incoming?.body.isEmpty == true { incoming?.body.reserveCapacity(Int(min(bodySize, Consumer.reservation))) }
      incoming?.body.append(contentsOf: piece)
    }
  }
}
