import CRabbitMQ

extension String {
  /// A copy of the library's bytes; what is not UTF-8 is repaired with U+FFFD, since it came from outside.
  init(_ bytes: amqp_bytes_t) {
    guard bytes.len > 0, let start = bytes.bytes else {
      self = ""
      return
    }
    let buffer = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: bytes.len)
    self.init(decoding: buffer, as: UTF8.self)
  }
}
