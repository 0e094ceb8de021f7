/// A SHA-256 in 64 hexadecimal digits, kept in lower case.
package struct Digest: TextValue {
  package let value: String

  package init?(_ text: String) {
    var text = text
    let (isDigest, isLower) = text.withUTF8 { digits in
      (digits.count == 64 && digits.allSatisfy(Self.isHexDigit), !digits.contains(where: Self.isUpperCase))
    }
    guard isDigest else { return nil }
    value = isLower ? text : text.lowercased()
  }

  /// The digest of 32 bytes.
  package init(bytes: some Sequence<UInt8>) {
    value = String(unsafeUninitializedCapacity: 64) { digits in
      var count = 0
      for byte in bytes {
        precondition(count < 64, "a SHA-256 has 32 bytes")
        digits[count] = JSONText.hexDigit(byte >> 4)
        digits[count + 1] = JSONText.hexDigit(byte & 15)
        count += 2
      }
      precondition(count == 64, "a SHA-256 has 32 bytes")
      return count
    }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in value.utf8 {
      let nibble = digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
      if let first = high.take() { bytes.append(first << 4 | nibble) } else { high = nibble }
    }
    return bytes
  }

  private static func isUpperCase(_ byte: UInt8) -> Bool { UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
    default: false
    }
  }

  package static let placeholder = Digest(bytes: repeatElement(0, count: 32))
  package static let expectation = "64 hexadecimal digits"
  package static let schema: JSONValue = ["type": "string", "pattern": "^[0-9a-fA-F]{64}$"]
}
