import CRabbitMQ
import Glibc

extension AMQPConnection {
  /// Bytes that can be written without waiting.
  var writableBytes: Int { saruar_writable_bytes(socket) }

  /// Sends a small method that is not answered, waiting for room at most `replyTimeout`.
  mutating func send(doing: String, _ body: (amqp_connection_state_t) -> Int32) throws(AMQPError) {
    try awaitRoom(64)
    let status = body(state)
    guard status == AMQP_STATUS_OK.rawValue else { throw fail(AMQPError(status: status, doing: doing)) }
    heartbeat.wrote(at: .now)
  }

  /// Makes a call that the broker answers, within `replyTimeout`.
  ///
  /// After an error the connection has ended, but for a closed channel, which the caller may reopen.
  mutating func call<Reply>(
    doing: String, _ body: (amqp_connection_state_t) -> UnsafeMutablePointer<Reply>?
  ) throws(AMQPError) -> Reply {
    try awaitRoom(16_384)
    if let reply = body(state) {
      heartbeat.wrote(at: .now)
      return reply.pointee
    }
    let reply = amqp_get_rpc_reply(state)
    guard reply.reply_type == AMQP_RESPONSE_SERVER_EXCEPTION else { throw fail(AMQPError(reply, doing: doing)) }
    let error = closing(reply.reply)
    throw reply.reply.id == AMQP_CHANNEL_CLOSE_METHOD ? error : fail(error)
  }

  /// Waits, at most `replyTimeout`, until so many bytes can be written.
  ///
  /// The library would wait without limit, and under a broker's alarm there may be no end to it.
  private mutating func awaitRoom(_ bytes: Int) throws(AMQPError) {
    try assertUsable()
    let deadline = ContinuousClock.now + replyTimeout
    while writableBytes < min(bytes, AMQPConnection.surelyWritable) {
      guard ContinuousClock.now < deadline else { throw fail(.timeout("the broker does not read")) }
      AMQPConnection.wait(socket, for: POLLOUT, atMost: .milliseconds(100))
    }
  }

  /// What the kernel's smallest send buffer has free when it calls the socket writable.
  static let surelyWritable = 11_000

  /// Waits for the socket to become readable or writable; returns early on a signal or an error.
  static func wait(_ socket: Int32, for events: Int32, atMost duration: Duration) {
    var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
    let (seconds, attoseconds) = max(duration, .zero).components
    // Rounded up, or the last millisecond is spent spinning.
    Glibc.poll(&entry, 1, Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
  }
}
