import CRabbitMQ
import Synchronization

/// A connection to the broker with its one channel.
///
/// One channel, because the library loses queued frames of a second one; consuming, publishing and topology each have their own connection.
///
/// Thread rule: only one thread may use it, and it must come back to it (`receive`, `poll`, `keepAlive`) within half the heartbeat. That thread
/// needs a stack of at least 4 MB: the library decodes header tables by recursion, and one message nested 18,000 deep, which the broker lets
/// pass, killed a thread with 1 MB.
///
/// Nothing here waits without limit. librabbitmq 0.11 would: its heartbeat code can wait for ever inside a publish, and any write waits while
/// the broker does not read. So its heartbeats are switched off once the interval is agreed (`Heartbeat` does the work), it is given
/// a frame only when the kernel has room for it, and a publisher without TLS writes its frames itself (`FrameOutbox`). Any error but one of
/// topology ends the connection: start over with a new one.
struct AMQPConnection: ~Copyable {
  static let channel: amqp_channel_t = 1

  let handle: LibraryHandle
  let name: String
  /// Different for every connection of this process; stamped on deliveries.
  let epoch: UInt64
  /// Largest frame that was agreed with the broker, envelope included.
  let frameLimit: Int
  let replyTimeout: Duration
  var heartbeat: Heartbeat
  /// Why the broker wants no messages now; nil when it does.
  var blockedReason: String?
  /// The error that ended the connection.
  var failure: AMQPError?

  /// Connects, logs in and opens the channel.
  ///
  /// `name` is shown to operators by the broker. Waits at most the URL's `connectionTimeout` for the socket (name resolution comes on top) and
  /// as long again for the handshake, of every node that it has to try; later calls that need an answer wait `replyTimeout`.
  init(
    url: AMQPURL, name: String, role: Role = .others, replyTimeout: Duration = .seconds(10)
  ) throws(AMQPError) {
    let handle = try AMQPConnection.reach(url, name, role)
    let interval = Duration.seconds(Int(amqp_get_heartbeat(handle.state)))
    let frameLimit = Int(amqp_get_frame_max(handle.state))
    try AMQPConnection.takeOverHeartbeats(handle, frameLimit)
    try AMQPConnection.openChannel(handle, replyTimeout)
    self.handle = handle
    self.name = name
    self.epoch = AMQPConnection.epochs.add(1, ordering: .relaxed).newValue
    self.frameLimit = frameLimit
    self.replyTimeout = replyTimeout
    self.heartbeat = Heartbeat(interval: interval)
  }

  private static let epochs = Atomic<UInt64>(0)

  var state: amqp_connection_state_t { handle.state }

  /// For poll(2), together with `hasBuffered`: the library may have read more than it has given out. -1 once closed.
  var socket: Int32 { handle.socket }

  var hasBuffered: Bool {
    amqp_data_in_buffer(state) != 0 || amqp_frames_enqueued(state) != 0
  }

  /// Remembers why the connection is no longer usable.
  mutating func fail(_ error: AMQPError) -> AMQPError {
    if failure == nil { failure = error }
    return error
  }

  func assertUsable() throws(AMQPError) {
    if let failure { throw .socket("already ended: \(failure)") }
  }

  /// Says goodbye to the broker, if that can be done without waiting long; dropping the value just cuts the connection.
  consuming func close() {
    guard failure == nil, blockedReason == nil, writableBytes >= 64 else { return }
    var patience = timeval(.seconds(2))
    amqp_set_rpc_timeout(state, &patience)
    _ = amqp_connection_close(state, AMQP_REPLY_SUCCESS)
  }
}

extension timeval {
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
  }
}
