/// The escapes of JSON strings, RFC 8259 §7.
enum JSONEscapes {
  /// The text that well-formed string bytes stand for, in UTF-8; half a surrogate pair becomes U+FFFD.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "\\") else {
        text.append(bytes[at])
        at += 1
        continue
      }
      if bytes[at + 1] == UInt8(ascii: "u") {
        let (scalar, next) = scalar(in: bytes, at: at)
        text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        at = next
      } else {
        text.append(plain(bytes[at + 1]) ?? bytes[at + 1])
        at += 2
      }
    }
    return text
  }

  /// What a one-letter escape stands for, nil for what is no such letter.
  static func plain(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The scalar of a `\uXXXX` escape or of a pair of them, and where the text goes on; nil for half a pair.
  private static func scalar(in bytes: ArraySlice<UInt8>, at: Int) -> (scalar: Unicode.Scalar?, next: Int) {
    let first = unit(in: bytes, at: at + 2)
    guard 0xD800...0xDBFF ~= first, at + 12 <= bytes.endIndex, bytes[at + 6] == UInt8(ascii: "\\"), bytes[at + 7] == UInt8(ascii: "u"),
      case let second = unit(in: bytes, at: at + 8), 0xDC00...0xDFFF ~= second
    else { return (Unicode.Scalar(first), at + 6) }
    return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)), at + 12)
  }

  private static func unit(in bytes: ArraySlice<UInt8>, at: Int) -> UInt32 {
    bytes[at..<at + 4].reduce(0) { $0 << 4 | UInt32(hexValue($1) ?? 0) }
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
