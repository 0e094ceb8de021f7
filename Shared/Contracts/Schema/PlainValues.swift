extension String: WireValue {
  /// The limit of every text field of every message (CONTRACTS, end), in Unicode scalars.
  package static let longest = 8000

  /// Whether the text has no more Unicode scalars than that, JSON Schema's measure; counts only where the bytes leave it open.
  package func hasAtMost(scalars limit: Int) -> Bool {
    utf8.count <= limit || unicodeScalars.count <= limit
  }

  package static var placeholder: String { "" }
  package static var expectation: String { "a text of at most \(longest) characters" }
  package static var schema: JSONValue { ["type": "string", "maxLength": .integer(longest)] }
}

extension Bool: WireValue {
  package static var placeholder: Bool { false }
  package static var expectation: String { "true or false" }
  package static var schema: JSONValue { ["type": "boolean"] }
}

/// Whole numbers that every reader of JSON understands alike: within ±(2⁵³ − 1), RFC 7493 §2.2.
extension Int: WireValue {
  static let widest = 9_007_199_254_740_991

  package static var placeholder: Int { 0 }
  package static var expectation: String { "a whole number of at most 53 bits" }
  package static var schema: JSONValue { ["type": "integer", "minimum": .integer(-widest), "maximum": .integer(widest)] }
}

extension Int64: WireValue {
  package static var placeholder: Int64 { 0 }
  package static var expectation: String { Int.expectation }
  package static var schema: JSONValue { Int.schema }
}

extension Double: WireValue {
  package static var placeholder: Double { 0 }
  package static var expectation: String { "a number" }
  package static var schema: JSONValue { ["type": "number"] }
}
