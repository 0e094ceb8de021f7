/// `FoldedName` over bytes, for text in ASCII and the Cyrillic letters U+0400…U+052F.
enum QuickFold {
  /// Writes the folded bytes and answers how many; nil at the first character of another kind.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var length = 0
    var spacePending = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x20 || (0x09...0x0D ~= byte) {
        spacePending = length > 0
        continue
      }
      guard byte >= 0x20, byte != 0x7F else { return nil }
      if spacePending {
        output[length] = 0x20
        length += 1
        spacePending = false
      }
      if byte < 0x80 {
        output[length] = 0x41...0x5A ~= byte ? byte | 0x20 : byte
        length += 1
      } else {
        guard position < bytes.count, let lower = lowercase(lead: byte, trail: bytes[position]) else { return nil }
        position += 1
        output[length] = UInt8(truncatingIfNeeded: 0xC0 | lower >> 6)
        output[length + 1] = UInt8(truncatingIfNeeded: 0x80 | lower & 0x3F)
        length += 2
      }
    }
    return length
  }

  /// The lower-case code point of a two-byte Cyrillic letter; nil for everything else.
  @inline(__always)
  private static func lowercase(lead: UInt8, trail: UInt8) -> UInt32? {
    guard 0xD0...0xD4 ~= lead else { return nil }
    let scalar = UInt32(lead & 0x1F) << 6 | UInt32(trail & 0x3F)
    switch scalar {
    case 0x0410...0x042F: return scalar + 0x20
    case 0x0430...0x045F: return scalar
    case 0x0400...0x040F: return scalar + 0x50
    case 0x0482...0x0489: return nil  // the thousands sign and combining marks
    case 0x0460...0x0481, 0x048A...0x04BF, 0x04D0...0x052F: return scalar | 1
    case 0x04C0, 0x04CF: return 0x04CF
    case 0x04C1...0x04CE: return scalar + (scalar & 1)
    default: return nil
    }
  }
}
