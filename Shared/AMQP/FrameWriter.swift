import CRabbitMQ

/// Frames of AMQP 0-9-1 as they go over the wire (its sections 2.3.5 and 4.2), appended to one piece of memory.
struct FrameWriter {
  private(set) var bytes: [UInt8] = []

  /// Type, channel, size and end mark around a frame.
  static let overhead = 8
  private static let end = UInt8(AMQP_FRAME_END)

  mutating func removeFirst(_ count: Int) { bytes.removeFirst(count) }
  mutating func removeAll() { bytes.removeAll(keepingCapacity: bytes.capacity < 4 << 20) }

  /// The frames of a message that was found valid; none is larger than the limit, its overhead included.
  mutating func append(_ message: Outgoing, frameLimit: Int) {
    var start = beginFrame(AMQP_FRAME_METHOD)
    publish(message)
    endFrame(start)
    start = beginFrame(AMQP_FRAME_HEADER)
    header(of: message)
    endFrame(start)
    var piece = message.body[...]
    while !piece.isEmpty {
      let fragment = piece.prefix(frameLimit - FrameWriter.overhead)
      start = beginFrame(AMQP_FRAME_BODY)
      bytes.append(contentsOf: fragment)
      endFrame(start)
      piece = piece.dropFirst(fragment.count)
    }
  }

  private mutating func beginFrame(_ type: Int32) -> Int {
    bytes.append(UInt8(type))
    append(UInt16(AMQPConnection.channel))
    return beginSized()
  }

  private mutating func endFrame(_ start: Int) {
    endSized(start)
    bytes.append(FrameWriter.end)
  }

  private mutating func publish(_ message: Outgoing) {
    append(UInt32(AMQP_BASIC_PUBLISH_METHOD))
    append(UInt16(0))
    short(message.exchange)
    short(message.routingKey)
    bytes.append(message.mandatory ? 1 : 0)
  }

  /// The properties in the order of their flags, highest first.
  private mutating func header(of message: Outgoing) {
    let headers = message.allHeaders
    append(UInt16(AMQP_BASIC_CLASS))
    append(UInt16(0))
    append(UInt64(message.body.count))
    append(UInt16(message.flags | (headers.isEmpty ? 0 : AMQP_BASIC_HEADERS_FLAG)))
    short(message.contentType)
    if !headers.isEmpty { table(headers) }
    bytes.append(message.deliveryMode.rawValue)
    short(message.correlationID)
    short(message.replyTo)
    short(message.expirationText)
    short(message.messageID)
    short(message.type)
    short(message.appID)
  }

  private mutating func short(_ text: String?) {
    guard var text else { return }
    text.withUTF8 {
      bytes.append(UInt8($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// What `write` appends, with its length in four bytes in front.
  private mutating func sized(_ write: (inout FrameWriter) -> Void) {
    let start = beginSized()
    write(&self)
    endSized(start)
  }

  private mutating func beginSized() -> Int {
    append(UInt32(0))
    return bytes.count
  }

  private mutating func endSized(_ start: Int) {
    let size = UInt32(bytes.count - start)
    for place in 0..<4 { bytes[start - 4 + place] = UInt8(truncatingIfNeeded: size >> UInt32(24 - 8 * place)) }
  }
}

extension FrameWriter {
  private mutating func table(_ fields: [String: FieldValue]) {
    sized { writer in
      for (key, value) in fields {
        writer.short(key)
        writer.value(value)
      }
    }
  }

  private mutating func value(_ value: FieldValue) {
    func kind(_ kind: amqp_field_value_kind_t) { bytes.append(UInt8(truncatingIfNeeded: kind.rawValue)) }
    switch value {
    case .void: kind(AMQP_FIELD_KIND_VOID)
    case .bool(let flag):
      kind(AMQP_FIELD_KIND_BOOLEAN)
      bytes.append(flag ? 1 : 0)
    case .int(let number):
      kind(AMQP_FIELD_KIND_I64)
      append(number)
    case .double(let number):
      kind(AMQP_FIELD_KIND_F64)
      append(number.bitPattern)
    case .timestamp(let seconds):
      kind(AMQP_FIELD_KIND_TIMESTAMP)
      append(seconds)
    case .string(let text):
      kind(AMQP_FIELD_KIND_UTF8)
      sized { $0.bytes.append(contentsOf: text.utf8) }
    case .bytes(let raw):
      kind(AMQP_FIELD_KIND_BYTES)
      sized { $0.bytes.append(contentsOf: raw) }
    case .array(let values):
      kind(AMQP_FIELD_KIND_ARRAY)
      sized { writer in for value in values { writer.value(value) } }
    case .table(let fields):
      kind(AMQP_FIELD_KIND_TABLE)
      table(fields)
    }
  }
}
