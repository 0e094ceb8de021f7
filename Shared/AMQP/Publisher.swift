import CRabbitMQ
import Glibc

/// Publishes with confirms, over a connection of its own.
///
/// Nothing but `settle` waits: what cannot be written now stays in the outbox and goes out with later calls, so a broker under alarm
/// (`blockedReason`) or a slow network is a pause. Call `poll()` whenever the socket is readable, or writable while `wantsToWrite`, and at least
/// every half heartbeat. Thread rule and failure are those of `AMQPConnection`; after an error what was not settled may or may not have
/// arrived, so it is to be published again, with the same ids.
package struct Publisher: ~Copyable {
  private var connection: AMQPConnection
  private var window = ConfirmWindow()
  /// What goes through the library's own TLS session; frames are for plain TCP.
  private var outbox = Outbox()
  private var frames = FrameOutbox()
  private let isPlain: Bool
  private var pool = LibraryPool()
  private var content = ContentProgress()
  private var returned: (code: Int, text: String, messageID: String?)?

  /// Connects and turns confirms on.
  package init(url: AMQPURL, name: String) throws(AMQPError) {
    var connection = try AMQPConnection(url: url, name: name, role: .publisher)
    _ = try connection.call(doing: "confirm.select") { amqp_confirm_select($0, AMQPConnection.channel) }
    self.connection = connection
    isPlain = url.security == nil
  }

  /// For poll(2) on reading, and on writing while `wantsToWrite`; when `hasBuffered`, do not wait. -1 once closed.
  package var socket: Int32 { connection.socket }
  package var hasBuffered: Bool { connection.hasBuffered }
  /// Something waits for the socket to become writable.
  package var wantsToWrite: Bool { !isWritten && connection.blockedReason == nil }
  private var isWritten: Bool { outbox.isEmpty && frames.isEmpty }
  /// Why the broker takes no messages now (an alarm of memory or disk); nil when it does.
  package var blockedReason: String? { connection.blockedReason }
  /// Messages not written out whole yet.
  package var unwritten: Int { outbox.count + frames.count }
  /// Messages not settled yet, the unwritten among them: who publishes decides how many are too many.
  package var unsettled: Int { window.unsettled }

  /// Accepts a message and returns its sequence number; never waits.
  package mutating func publish(_ message: Outgoing) throws(AMQPError) -> UInt64 {
    try publish(contentsOf: [message]).lowerBound
  }

  /// Accepts messages, in order, and returns their sequence numbers; never waits.
  ///
  /// Cheaper than one by one. Throws `invalidMessage`, without harm to the connection and having accepted none, when AMQP cannot carry one.
  package mutating func publish(contentsOf messages: [Outgoing]) throws(AMQPError) -> Range<UInt64> {
    try connection.assertUsable()
    // A span lends its elements, where a loop over the messages copies each of them.
    let lent = messages.span
    for place in lent.indices { try lent[place].validate() }
    let first = window.lastSequence + 1
    for place in lent.indices { _ = window.add(messageID: lent[place].messageID, mandatory: lent[place].mandatory) }
    if isPlain {
      for place in lent.indices { frames.append(lent[place], frameLimit: connection.frameLimit) }
    } else {
      outbox.append(contentsOf: messages)
    }
    try read()
    try write()
    return first..<(window.lastSequence + 1)
  }

  /// Reads the broker's answers, writes what waits and keeps the connection alive; never waits.
  package mutating func poll() throws(AMQPError) -> ConfirmProgress {
    try read()
    try write()
    try connection.keepAlive(drained: true, maySpeak: frames.isEmpty)
    return ConfirmProgress(settledThrough: window.settledThrough, unsettled: window.unsettled, failures: window.takeFailures())
  }

  /// Waits until everything is settled and returns what failed: for operators and tests.
  ///
  /// Throws `blocked` or `timeout` when it takes longer; the messages remain under way.
  package mutating func settle(within timeout: Duration) throws(AMQPError) -> [ConfirmWindow.Failure] {
    let deadline = ContinuousClock.now + timeout
    var failures: [ConfirmWindow.Failure] = []
    while true {
      let progress = try poll()
      failures += progress.failures
      if progress.unsettled == 0 { return failures }
      let left = ContinuousClock.now.duration(to: deadline)
      if left <= .zero {
        if let blockedReason { throw .blocked(blockedReason) }
        throw .timeout("\(progress.unsettled) messages are not confirmed")
      }
      AMQPConnection.wait(socket, for: wantsToWrite ? POLLIN | POLLOUT : POLLIN, atMost: min(left, connection.heartbeat.interval / 4))
    }
  }

  /// Says goodbye, without waiting for confirms.
  package consuming func close() {
    // Half a message cannot be followed by a method.
    if isWritten { connection.close() }
  }
}

// Reading: what the broker has to say.
extension Publisher {
  private mutating func read() throws(AMQPError) {
    var frame = amqp_frame_t()
    while try connection.readFrame(&frame) {
      do throws(AMQPError) {
        try take(frame)
      } catch {
        throw connection.fail(error)
      }
      connection.release()
    }
  }

  private mutating func take(_ frame: amqp_frame_t) throws(AMQPError) {
    switch Int32(frame.frame_type) {
    case AMQP_FRAME_HEADER:
      let properties = frame.payload.properties.decoded.load(as: amqp_basic_properties_t.self)
      if properties._flags & amqp_flags_t(AMQP_BASIC_MESSAGE_ID_FLAG) != 0 { returned?.messageID = String(properties.message_id) }
      if try content.header(bodySize: frame.payload.properties.body_size) { try finishReturn() }
    case AMQP_FRAME_BODY:
      if try content.body(count: frame.payload.body_fragment.len) { try finishReturn() }
    default:
      if try !connection.serve(frame) { try take(frame.payload.method) }
    }
  }

  private mutating func take(_ method: amqp_method_t) throws(AMQPError) {
    switch method.id {
    case AMQP_BASIC_ACK_METHOD:
      let ack = method.decoded.load(as: amqp_basic_ack_t.self)
      try window.acknowledge(ack.delivery_tag, multiple: ack.multiple != 0)
    case AMQP_BASIC_NACK_METHOD:
      let nack = method.decoded.load(as: amqp_basic_nack_t.self)
      try window.reject(nack.delivery_tag, multiple: nack.multiple != 0)
    case AMQP_BASIC_RETURN_METHOD:
      try content.begin()
      let method = method.decoded.load(as: amqp_basic_return_t.self)
      returned = (Int(method.reply_code), String(method.reply_text), nil)
    default: throw .protocolViolation("unexpected method \(method.id) for a publisher")
    }
  }

  private mutating func finishReturn() throws(AMQPError) {
    guard let (code, text, messageID) = returned.take() else { return }
    try window.giveBack(messageID: messageID, code: code, text: text)
  }
}

// Writing: as much as the kernel takes at once.
extension Publisher {
  private mutating func write() throws(AMQPError) {
    guard wantsToWrite else { return }
    if isPlain { try writeFrames() } else { try writeThroughLibrary() }
    connection.heartbeat.wrote(at: .now)
  }

  private mutating func writeFrames() throws(AMQPError) {
    do throws(AMQPError) {
      try frames.write(to: socket)
    } catch {
      throw connection.fail(error)
    }
  }

  private mutating func writeThroughLibrary() throws(AMQPError) {
    // Corked, small frames leave in full packets; uncorking sends the rest.
    _ = saruar_set_tcp_option(socket, TCP_CORK, 1)
    defer { _ = saruar_set_tcp_option(socket, TCP_CORK, 0) }
    var room = connection.writableBytes
    while !outbox.isEmpty {
      if try !writeFirst(&room) {
        room = connection.writableBytes
        if try !writeFirst(&room) { break }
      }
      outbox.removeFirst()
    }
  }

  /// Writes as much of the first message as there is room for; true when that was all of it.
  private mutating func writeFirst(_ room: inout Int) throws(AMQPError) -> Bool {
    let message = outbox.first
    if outbox.bodyWritten == nil {
      let size = message.envelopeSize
      guard room >= size else { return false }
      try writeEnvelope(of: message)
      outbox.bodyWritten = 0
      room -= size
    }
    while let written = outbox.bodyWritten, written < message.body.count {
      let size = min(message.body.count - written, connection.frameLimit - FrameWriter.overhead, room - Publisher.bookkeeping)
      guard size >= min(message.body.count - written, Publisher.smallestPiece) else { return false }
      let status = message.body.withUnsafeBytes {
        saruar_send_body(connection.state, AMQPConnection.channel, $0.baseAddress! + written, size)
      }
      try check(status)
      outbox.bodyWritten = written + size
      room -= size + Publisher.bookkeeping
    }
    return true
  }

  private mutating func writeEnvelope(of message: Outgoing) throws(AMQPError) {
    pool.recycle()
    var method = amqp_basic_publish_t()
    method.exchange = pool.bytes(message.exchange)
    method.routing_key = pool.bytes(message.routingKey)
    method.mandatory = message.mandatory ? 1 : 0
    var properties = message.properties(in: &pool)
    try check(amqp_send_method(connection.state, AMQPConnection.channel, AMQP_BASIC_PUBLISH_METHOD, &method))
    try check(saruar_send_header(connection.state, AMQPConnection.channel, &properties, UInt64(message.body.count)))
  }

  private mutating func check(_ status: Int32) throws(AMQPError) {
    guard status == AMQP_STATUS_OK.rawValue else { throw connection.fail(AMQPError(status: status, doing: "publishing")) }
  }

  /// A frame's share in TLS records and in the kernel's own structures.
  private static let bookkeeping = 256
  /// A body is not cut into pieces smaller than this.
  private static let smallestPiece = 4096
}
