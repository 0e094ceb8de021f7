/// RFC 4648 base64, which keeps every line of a body short and plain whatever language it is in.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(3))
      rest = rest.dropFirst(3)
      let bits = (0..<3).reduce(UInt32(0)) { $0 << 8 | ($1 < group.count ? UInt32(group[$1]) : 0) }
      for place in 0..<4 {
        encoded.append(place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place)) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Lines of 76 characters, as MIME wants them (RFC 2045 §6.8).
  static func lines(_ bytes: some Collection<UInt8>) -> String {
    var (lines, rest) = ("", bytes[...])
    while !rest.isEmpty {
      lines += encode(rest.prefix(57)) + "\r\n"
      rest = rest.dropFirst(57)
    }
    return lines
  }
}
