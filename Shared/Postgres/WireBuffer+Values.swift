/// The binary forms of single values, used alike by parameters and by array elements.
extension WireBuffer {
  mutating func put(bool value: Bool) {
    put(UInt8(value ? 1 : 0))
  }

  mutating func put(double value: Double) {
    put(value.bitPattern)
  }

  mutating func put(timestamp: Timestamp) {
    put(timestamp.wire)
  }

  mutating func put(day: DayNumber) {
    put(day.wire)
  }

  /// jsonb travels as its text behind a version byte.
  mutating func put(jsonVersion: UInt8 = 1) {
    put(jsonVersion)
  }

  /// Writes the 16 bytes of a UUID in its 36-character form; false when the text is none, with nothing written.
  mutating func put(uuid text: String) -> Bool {
    var value: (UInt64, UInt64) = (0, 0)
    var position = 0
    for character in text.utf8 {
      let isHyphen = position == 8 || position == 13 || position == 18 || position == 23
      position += 1
      if isHyphen {
        guard character == UInt8(ascii: "-") else { return false }
        continue
      }
      guard let digit = Self.hexDigit(character) else { return false }
      value = (value.0 << 4 | value.1 >> 60, value.1 << 4 | digit)
    }
    guard position == 36 else { return false }
    put(value.0)
    put(value.1)
    return true
  }

  private static func hexDigit(_ character: UInt8) -> UInt64? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(character - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(character - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(character - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
