/// Appends JSON tokens to bytes, the form of RFC 8785: the fewest escapes, the shortest number that reads back the same.
///
/// Everything we write goes through here, so our bytes are already canonical but for the order of members.
package enum JSONText {
  package static func append(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    append(quoted: text, to: &bytes)
    return bytes
  }

  /// The bytes of a text as they stand between quotation marks.
  static func append(escaping text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var written = 0
    var place = plainPrefix(of: text, from: 0)
    while place < text.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<place]))
      append(escape: text[place], to: &bytes)
      written = place + 1
      place = plainPrefix(of: text, from: written)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
  }

  /// Where the next byte is that needs an escape; eight bytes at a time, as nearly all texts have none.
  private static func plainPrefix(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    let raw = UnsafeRawBufferPointer(text)
    while place + 8 <= text.count, !needsEscape(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { place += 8 }
    while place < text.count, !needsEscape(text[place]) { place += 1 }
    return place
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

  /// Whether one of eight bytes may need it; a borrow from the byte before may say so in vain, which costs time only.
  private static func needsEscape(_ eight: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = eight ^ (ones &* 0x22)
    let backslashes = eight ^ (ones &* 0x5C)
    let controls = (eight &- (ones &* 0x20)) & ~eight
    return (((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | controls) & (ones &* 0x80) != 0
  }

  private static func append(escape byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case ..<0x20:
      bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), hexDigit(byte >> 4), hexDigit(byte & 15)])
    default: bytes.append(byte)
    }
  }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The decimal digits of an integer.
  package static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)) }
    let start = bytes.count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest != 0
    bytes[start...].reverse()
  }
}
