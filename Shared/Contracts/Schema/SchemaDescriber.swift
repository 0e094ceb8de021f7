/// Learns what a type wants to read by letting it read: every field asked for becomes a property, and gets a placeholder.
///
/// So the schema cannot say something else than the decoder does: both come from the one synthesised `init(from:)`.
final class SchemaDescriber: Decoder {
  private let definitions: SchemaDefinitions
  fileprivate var properties: [JSONValue.Member] = []
  fileprivate var required: [JSONValue] = []

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private init(_ definitions: SchemaDefinitions) {
    self.definitions = definitions
  }

  /// A value of any contract type with nothing in it.
  static func placeholder<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try describe(type, SchemaDefinitions()).placeholder
  }

  /// The schema of a type, and a placeholder of it; structs and vocabularies go into the definitions and are referred to.
  static func describe<Value: Decodable>(
    _ type: Value.Type, _ definitions: SchemaDefinitions
  ) throws -> (schema: JSONValue, placeholder: Value) {
    let (schema, placeholder): (JSONValue, Any) =
      switch type {
      case let leaf as any WireValue.Type: (definitions.refer(to: leaf), leaf.placeholder)
      case let wrapper as any SchemaWrapper.Type: try wrapper.described(definitions)
      default: try definitions.refer(to: type) { try object(type, definitions) }
      }
    guard let placeholder = placeholder as? Value else { throw Unsupported() }
    return (schema, placeholder)
  }

  /// The schema of an object itself, not a reference to it.
  static func object<Value: Decodable>(_ type: Value.Type, _ definitions: SchemaDefinitions) throws -> (
    schema: JSONValue, placeholder: Value
  ) {
    let describer = SchemaDescriber(definitions)
    let placeholder = try Value(from: describer)
    var schema: JSONValue = ["type": "object"]
    if !describer.required.isEmpty { schema["required"] = .array(describer.required) }
    if !describer.properties.isEmpty { schema["properties"] = .object(describer.properties) }
    return (schema, placeholder)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(PropertyDescriber(describer: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Unsupported() }

  fileprivate func property<Value: Decodable>(_ type: Value.Type, _ name: String, isRequired: Bool) throws -> Value {
    let (schema, placeholder) = try Self.describe(type, definitions)
    properties.append(JSONValue.Member(name, isRequired ? schema : schema.orNull))
    if isRequired { required.append(.string(name)) }
    return placeholder
  }
}

private struct PropertyDescriber<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let describer: SchemaDescriber

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }
  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try describer.property(type, key.stringValue, isRequired: true)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    _ = try describer.property(type, key.stringValue, isRequired: false)
    return nil
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }

  private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
    _ = try describer.property(type, key.stringValue, isRequired: false)
    return nil
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    throw Unsupported()
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func superDecoder() throws -> any Decoder { throw Unsupported() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw Unsupported() }
}
