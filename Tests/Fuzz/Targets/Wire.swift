/// AMQP 0-9-1 as bytes: what our brokers say.
enum Wire {
  static func frame(_ type: UInt8, channel: UInt16 = 1, _ payload: some Collection<UInt8>) -> [UInt8] {
    [type] + big(channel) + big(UInt32(payload.count)) + payload + [0xCE]
  }

  static func method(_ classID: UInt16, _ id: UInt16, channel: UInt16 = 1, _ arguments: [UInt8] = []) -> [UInt8] {
    frame(1, channel: channel, big(classID) + big(id) + arguments)
  }

  static func big(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
  static func short(_ text: String) -> [UInt8] { [UInt8(truncatingIfNeeded: text.utf8.count)] + text.utf8.prefix(255) }
  static func long(_ bytes: [UInt8]) -> [UInt8] { big(UInt32(bytes.count)) + bytes }
  static func table(_ entries: [(String, [UInt8])]) -> [UInt8] { long(entries.flatMap { short($0.0) + $0.1 }) }

  /// All that a client waits for until it consumes or publishes, in the order in which it asks.
  static func handshake(_ rest: [UInt8]) -> [UInt8] {
    let abilities = ["consumer_cancel_notify", "connection.blocked", "basic.nack", "publisher_confirms"].map { ($0, Array("t\u{1}".utf8)) }
    let start =
      [0, 9] + table([("capabilities", [UInt8(ascii: "F")] + table(abilities))]) + long(Array("PLAIN".utf8)) + long(Array("en_US".utf8))
    let tune = big(UInt16(1)) + big(UInt32(131_072)) + big(UInt16(60))
    return method(10, 10, channel: 0, start) + method(10, 30, channel: 0, tune) + method(10, 41, channel: 0, [0])
      + method(20, 11, long([])) + rest
  }

  static let consuming = handshake(method(60, 11) + method(60, 21, short("c")))
  static let confirming = handshake(method(85, 11))

  /// A delivery whose content, header and body frames, went over the wire before.
  static func delivery(routingKey: String, content: [UInt8]) -> [UInt8] {
    method(60, 60, short("c") + big(UInt64(1)) + [0] + short("") + short(routingKey)) + content
  }

  /// Frames (type, length in two bytes, payload) with their envelopes.
  static func framed(_ input: ArraySlice<UInt8>) -> [UInt8] {
    var rest = input
    var frames: [UInt8] = []
    while rest.count >= 3 {
      let head = Array(rest.prefix(3))
      let payload = rest.dropFirst(3).prefix(Int(head[1]) << 8 | Int(head[2]))
      frames += frame(head[0], payload)
      rest = rest[payload.endIndex...]
    }
    return frames
  }
}
