/// Whether a text can be an e-mail address to which our mail can be delivered (rulebook 1.3).
///
/// Stricter than RFC 5321 where the RFC allows what nobody has: no quoted local part, no address literal, no comments. The local part is
/// ASCII, as mail is sent without SMTPUTF8; the domain may be international, in letters or in punycode. Only a letter that arrives proves the rest.
package enum EmailAddress {
  package static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= 254, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return isLocalPart(text[..<at]) && isDomain(text[bytes.index(after: at)...])
  }

  /// Atoms of RFC 5322 with single dots between them, at most 64 bytes.
  private static func isLocalPart(_ part: Substring) -> Bool {
    guard 1...64 ~= part.utf8.count else { return false }
    var afterDot = true
    for byte in part.utf8 {
      if byte == UInt8(ascii: ".") {
        if afterDot { return false }
        afterDot = true
      } else {
        guard isAtom(byte) else { return false }
        afterDot = false
      }
    }
    return !afterDot
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^")...UInt8(ascii: "`"): true
    case UInt8(ascii: "{")...UInt8(ascii: "~"): true
    default: false
    }
  }

  /// Two or more labels; the last is not all digits, or an address of four numbers would pass.
  private static func isDomain(_ domain: Substring) -> Bool {
    if let isPlain = PlainDomain.judge(domain.utf8) { return isPlain }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel), let last = labels.last else { return false }
    return !last.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    guard 1...63 ~= label.utf8.count, !label.hasPrefix("-"), !label.hasSuffix("-") else { return false }
    let isASCII = label.utf8.allSatisfy { $0 < 0x80 }
    return label.unicodeScalars.allSatisfy(isLabelScalar) && (isASCII || MixedScript.firstMixedWord(in: String(label)) == nil)
  }

  private static func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
