/// Domains of ASCII in one pass over the bytes; nearly all are.
enum PlainDomain {
  /// Whether it is two or more labels of letters, digits and inner hyphens, the last not all digits; nil where a byte is not ASCII.
  static func judge(_ domain: Substring.UTF8View) -> Bool? {
    guard domain.allSatisfy({ $0 < 0x80 }) else { return nil }
    var (labels, length, digits) = (0, 0, 0)
    var last = UInt8(ascii: "-")
    for byte in domain {
      switch byte {
      case UInt8(ascii: "."):
        guard 1...63 ~= length, last != UInt8(ascii: "-") else { return false }
        labels += 1
        (length, digits) = (-1, 0)
      case UInt8(ascii: "-"): guard length > 0 else { return false }
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A: break
      default: return false
      }
      length += 1
      last = byte
    }
    return labels > 0 && 1...63 ~= length && last != UInt8(ascii: "-") && digits < length
  }
}
