extension StringScan {
  /// An escape: `\n` and its like, `\uXXXX`, or a surrogate pair in two of those.
  mutating func escape(_ text: Span<UInt8>) throws(JSONSyntaxError) {
    escaped = true
    guard at + 1 < text.count else { throw .truncated(offset: text.count) }
    guard text[at + 1] == UInt8(ascii: "u") else {
      guard let byte = JSONEscapes.plain(text[at + 1]) else { throw .syntax(offset: at + 1, expected: "an escape") }
      judge(UInt32(byte))
      at += 2
      return
    }
    let unit = try codeUnit(text, at: at + 2)
    at += 6
    switch unit {
    case 0xD800...0xDBFF:
      if at + 1 < text.count, text[at] == UInt8(ascii: "\\"), text[at + 1] == UInt8(ascii: "u"),
        case 0xDC00...0xDFFF = try codeUnit(text, at: at + 2)
      {
        at += 6
      } else {
        surrogate = true
      }
    case 0xDC00...0xDFFF: surrogate = true
    default: judge(unit)
    }
  }

  /// Refuses what PostgreSQL cannot keep (NUL) and what no text of people holds (CONTRACTS, end).
  private mutating func judge(_ scalar: UInt32) {
    switch scalar {
    case 0: nul = true
    case 0x09, 0x0A, 0x0D, 0x85: break
    case ..<0x20, 0x7F...0x9F: control = true
    default: break
    }
  }

  private func codeUnit(_ text: Span<UInt8>, at start: Int) throws(JSONSyntaxError) -> UInt32 {
    guard start + 4 <= text.count else { throw .truncated(offset: text.count) }
    var unit: UInt32 = 0
    for place in start..<start + 4 {
      guard let digit = JSONEscapes.hexValue(text[place]) else { throw .syntax(offset: place, expected: "a hexadecimal digit") }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// One scalar of two to four bytes, by the table of RFC 3629 §4.
  mutating func multibyte(_ text: Span<UInt8>, lead: UInt8) throws(JSONSyntaxError) {
    nonASCII = true
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw .notUTF8(offset: at)
      }
    guard at + 1 < text.count else { throw .truncated(offset: text.count) }
    guard second.contains(text[at + 1]) else { throw .notUTF8(offset: at) }
    for place in at + 2..<max(at + length, at + 2) {
      guard place < text.count else { throw .truncated(offset: text.count) }
      guard text[place] & 0xC0 == 0x80 else { throw .notUTF8(offset: at) }
    }
    if lead == 0xC2 { judge(UInt32(text[at + 1])) }
    at += length
  }
}
