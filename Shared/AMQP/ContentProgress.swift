/// How far a message has come in: its method, then its header, then its body in pieces.
///
/// The library's own reader would wait for the missing pieces; this one is asked again when they are there.
struct ContentProgress {
  private enum Phase: Equatable {
    case idle
    case header
    case body(missing: UInt64)
  }

  private var phase = Phase.idle

  /// The method that announces a message.
  mutating func begin() throws(AMQPError) {
    guard phase == .idle else { throw .protocolViolation("a message began inside another") }
    phase = .header
  }

  /// The header; true when the message is complete, having no body.
  mutating func header(bodySize: UInt64) throws(AMQPError) -> Bool {
    guard phase == .header else { throw .protocolViolation("a header without its method") }
    phase = bodySize == 0 ? .idle : .body(missing: bodySize)
    return bodySize == 0
  }

  /// A piece of the body; true when the message is complete.
  mutating func body(count: Int) throws(AMQPError) -> Bool {
    guard case .body(let missing) = phase, count <= missing else { throw .protocolViolation("more body than announced") }
    phase = missing == UInt64(count) ? .idle : .body(missing: missing - UInt64(count))
    return phase == .idle
  }
}
