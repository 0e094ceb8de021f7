/// A `WireValue` that is a JSON string with rules of its own.
package protocol TextValue: WireValue, Hashable, ExpressibleByStringLiteral, CustomStringConvertible where StringLiteralType == String {
  var value: String { get }
  /// Nil where the text breaks the rules.
  init?(_ text: String)
}

extension TextValue {
  /// Traps on a text that breaks the rules: a literal is the programmer's.
  package init(stringLiteral text: String) {
    guard let value = Self(text) else { preconditionFailure("'\(text)' is no \(Self.self): must be \(Self.expectation)") }
    self = value
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "must be \(Self.expectation)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  package var description: String { value }
}
