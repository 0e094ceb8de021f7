/// An opaque name that somebody else chose: of a person, a season, an offer. 1 to 128 characters; blanks only inside, and only U+0020.
package struct Identifier: TextValue {
  package let value: String

  package init?(_ text: String) {
    guard let first = text.utf8.first, first != Self.blank, text.utf8.last != Self.blank, text.hasAtMost(scalars: 128),
      text.unicodeScalars.allSatisfy({ $0 == " " || !$0.isBlank })
    else { return nil }
    value = text
  }

  private static let blank = UInt8(ascii: " ")

  package static let placeholder: Identifier = "?"
  package static let expectation = "a text of 1 to 128 characters without blanks at its ends"
  package static let schema: JSONValue = ["type": "string", "minLength": 1, "maxLength": 128, "pattern": "^\\S+( +\\S+)*$"]
}
