/// JSON of any shape, kept as the bytes it came in: for what we hand on and never look into.
package struct AnyJSON: WireValue, Hashable {
  /// One JSON value without space around it.
  package let bytes: [UInt8]

  /// Takes bytes that are known to be one JSON value, such as a node's `raw`.
  package init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ value: JSONValue) {
    bytes = value.compactBytes
  }

  package init(_ node: JSONNode) {
    bytes = Array(node.raw)
  }

  package init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? ContractDecoder else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "only contracts hold AnyJSON"))
    }
    bytes = decoder.rawBytes
  }

  package func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? ContractEncoder else {
      throw EncodingError.invalidValue(self, .init(codingPath: encoder.codingPath, debugDescription: "only contracts hold AnyJSON"))
    }
    encoder.append(raw: bytes)
  }

  package static let placeholder = AnyJSON(.null)
  package static let expectation = "JSON"
  package static let schema: JSONValue = [:]
}
