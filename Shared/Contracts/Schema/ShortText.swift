/// One line or a short paragraph, at most 300 characters; may be empty.
package struct ShortText: TextValue {
  package let value: String

  package init?(_ text: String) {
    guard text.hasAtMost(scalars: 300) else { return nil }
    value = text
  }

  package static let placeholder: ShortText = ""
  package static let expectation = "a text of at most 300 characters"
  package static let schema: JSONValue = ["type": "string", "maxLength": 300]
}
