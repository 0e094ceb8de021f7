import CRabbitMQ

extension AMQPConnection {
  /// The next frame that has arrived; false when there is none. Never waits.
  ///
  /// What it points to is valid until `release()`.
  mutating func readFrame(_ frame: inout amqp_frame_t) throws(AMQPError) -> Bool {
    try assertUsable()
    var atOnce = timeval()
    let status = amqp_simple_wait_frame_noblock(state, &frame, &atOnce)
    switch status {
    case AMQP_STATUS_OK.rawValue:
      // The library decodes the properties of other classes too, into smaller structures: read as a message's they end in foreign memory.
      if Int32(frame.frame_type) == AMQP_FRAME_HEADER, Int32(frame.payload.properties.class_id) != AMQP_BASIC_CLASS {
        throw fail(.protocolViolation("a header that is no message's"))
      }
      return true
    case AMQP_STATUS_TIMEOUT.rawValue: return false
    default: throw fail(AMQPError(status: status, doing: "reading"))
    }
  }

  /// Gives the library its memory back; to be called after each frame that was copied out, or memory grows with the backlog.
  func release() { amqp_maybe_release_buffers(state) }

  /// Deals with what concerns the connection as a whole; false when the frame is the caller's business.
  mutating func serve(_ frame: amqp_frame_t) throws(AMQPError) -> Bool {
    if frame.frame_type == AMQP_FRAME_HEARTBEAT { return true }
    guard frame.frame_type == AMQP_FRAME_METHOD else { return false }
    let method = frame.payload.method
    switch method.id {
    case AMQP_CHANNEL_CLOSE_METHOD, AMQP_CONNECTION_CLOSE_METHOD: throw fail(closing(method))
    case AMQP_CONNECTION_BLOCKED_METHOD:
      blockedReason = String(method.decoded.load(as: amqp_connection_blocked_t.self).reason)
      return true
    case AMQP_CONNECTION_UNBLOCKED_METHOD:
      blockedReason = nil
      return true
    default: return false
    }
  }

  /// The broker's reason for closing, after confirming to it that we heard.
  func closing(_ method: amqp_method_t) -> AMQPError {
    let error = AMQPError(closing: method)
    guard writableBytes >= 64 else { return error }
    var nothing: UInt8 = 0  // both answers have no fields
    if method.id == AMQP_CONNECTION_CLOSE_METHOD {
      amqp_send_method(state, 0, AMQP_CONNECTION_CLOSE_OK_METHOD, &nothing)
    } else {
      amqp_send_method(state, AMQPConnection.channel, AMQP_CHANNEL_CLOSE_OK_METHOD, &nothing)
    }
    return error
  }

  /// Says something when we have been quiet for long, and gives up a broker that has.
  ///
  /// `drained` tells that all that arrived has been read: while something is left unread, the broker may be unable to send. `maySpeak` is false
  /// in the middle of a frame of our own.
  mutating func keepAlive(drained: Bool, maySpeak: Bool = true) throws(AMQPError) {
    try assertUsable()
    let now = ContinuousClock.now
    if maySpeak, heartbeat.mustSpeak(at: now), writableBytes >= 64 {
      let status = saruar_send_heartbeat(state)
      guard status == AMQP_STATUS_OK.rawValue else { throw fail(AMQPError(status: status, doing: "heartbeat")) }
      heartbeat.wrote(at: now)
    }
    guard drained, heartbeat.isSilent(at: now) else { return }
    // The library swallows the broker's heartbeats; the kernel knows when something last came in.
    let silence = saruar_silence(socket)
    guard silence >= 0 else { throw fail(.socket("closed")) }
    heartbeat.read(at: now - .milliseconds(silence))
    if heartbeat.isSilent(at: now) { throw fail(.timeout("no sign of life from the broker for \(heartbeat.interval * 2)")) }
  }
}
