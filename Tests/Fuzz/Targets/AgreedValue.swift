package import Contracts

/// A JSON value that both parsers can make; numbers as doubles, the only thing both promise.
package enum AgreedValue: Decodable, Equatable {
  case null, bool(Bool), number(Double), string(String), array([AgreedValue]), object([String: AgreedValue])

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([AgreedValue].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: AgreedValue].self))
    }
  }

  package init(_ node: JSONNode) {
    switch node.kind {
    case .null: self = .null
    case .bool: self = .bool(node.bool == true)
    case .number: self = .number(node.double ?? .nan)
    case .string: self = .string(node.string ?? "")
    case .array: self = .array(node.elements.map { AgreedValue($0) })
    case .object: self = .object(Dictionary(node.members.map { ($0.key, AgreedValue($0.value)) }) { _, last in last })
    }
  }
}
