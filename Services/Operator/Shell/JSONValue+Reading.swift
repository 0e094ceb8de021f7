import Contracts

extension JSONValue {
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Reads a JSON text of the store or the broker; nil for what is none.
  init?(text bytes: [UInt8]) {
    guard let root = try? JSONDocument(bytes, limits: JSONLimits(bytes: .max, depth: 64)).root else { return nil }
    self = JSONValue(root)
  }

  /// Whether the text stands anywhere in it as a value of its own.
  func contains(_ text: String) -> Bool {
    switch self {
    case .string(let own): own == text
    case .array(let elements): elements.contains { $0.contains(text) }
    case .object(let members): members.contains { $0.value.contains(text) }
    default: false
    }
  }
}
