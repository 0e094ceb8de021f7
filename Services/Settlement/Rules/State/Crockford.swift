/// Base 32 after Crockford: no letter that looks like a digit, so numbers and codes survive being read aloud and typed.
enum Crockford {
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The lowest `count` × 5 bits, most significant first, in groups joined by hyphens.
  static func text(_ value: UInt64, digits count: Int, group: Int) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(count + count / group)
    for place in 0..<count {
      if place > 0, place % group == 0 { text.append(UInt8(ascii: "-")) }
      text.append(digits[Int(value >> UInt64(5 * (count - 1 - place)) & 31)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads `count` digits as people write them: any case, hyphens and blanks anywhere, O for 0, I and L for 1; nil for anything else.
  static func value(_ text: some StringProtocol, digits count: Int) -> UInt64? {
    var (value, seen) = (UInt64(0), 0)
    for byte in text.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
      guard seen < count, let digit = digit(byte) else { return nil }
      value = value << 5 | digit
      seen += 1
    }
    return seen == count ? value : nil
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
    switch upper {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return digits.firstIndex(of: upper).map { UInt64($0) }
    }
  }
}
