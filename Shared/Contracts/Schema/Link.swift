/// An absolute URI, such as the place of a document; at most 2,048 characters, none of them blank.
///
/// Only its outer form is looked at: a scheme, a colon, something after it. Whether anything is there is not the machine's to know.
package struct Link: TextValue {
  package let value: String

  package init?(_ text: String) {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard let first = scheme.first, Self.isLetter(first), scheme.allSatisfy(Self.isOfScheme), scheme.count + 1 < text.utf8.count,
      text.hasAtMost(scalars: 2048), text.unicodeScalars.allSatisfy({ !$0.isBlank })
    else { return nil }
    value = text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isOfScheme(_ byte: UInt8) -> Bool {
    isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "+-.".utf8.contains(byte)
  }

  package static let placeholder: Link = "about:blank"
  package static let expectation = "an absolute URI of at most 2048 characters"
  package static let schema: JSONValue = ["type": "string", "maxLength": 2048, "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"]
}
