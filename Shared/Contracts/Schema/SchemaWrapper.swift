/// A generic type whose schema is made of its parameter's: arrays, optionals, dictionaries, and our own.
protocol SchemaWrapper {
  static func described(_ definitions: SchemaDefinitions) throws -> (schema: JSONValue, placeholder: Any)
}

extension Array: SchemaWrapper where Element: Decodable {
  static func described(_ definitions: SchemaDefinitions) throws -> (schema: JSONValue, placeholder: Any) {
    (["type": "array", "items": try SchemaDescriber.describe(Element.self, definitions).schema], [Element]())
  }
}

extension AtMost: SchemaWrapper {
  static func described(_ definitions: SchemaDefinitions) throws -> (schema: JSONValue, placeholder: Any) {
    var schema = try [Element].described(definitions).schema
    schema["maxItems"] = .integer(limit)
    return (schema, [] as Self)
  }
}

extension Optional: SchemaWrapper where Wrapped: Decodable {
  static func described(_ definitions: SchemaDefinitions) throws -> (schema: JSONValue, placeholder: Any) {
    (try SchemaDescriber.describe(Wrapped.self, definitions).schema.orNull, Self.none as Any)
  }
}

extension Dictionary: SchemaWrapper where Key == String, Value: Decodable {
  static func described(_ definitions: SchemaDefinitions) throws -> (schema: JSONValue, placeholder: Any) {
    (["type": "object", "additionalProperties": try SchemaDescriber.describe(Value.self, definitions).schema], [String: Value]())
  }
}

extension WordMap: SchemaWrapper {
  static func described(_ definitions: SchemaDefinitions) throws -> (schema: JSONValue, placeholder: Any) {
    let words = Word.allCases.map { JSONValue.string($0.rawValue) }
    let value = try SchemaDescriber.describe(Value.self, definitions).schema
    return (["type": "object", "propertyNames": ["enum": .array(words)], "additionalProperties": value], Self())
  }
}

extension JSONValue {
  /// The same schema, null allowed too.
  var orNull: JSONValue {
    guard case .string(let type) = self["type"], self["enum"] == nil else { return ["anyOf": [self, ["type": "null"]]] }
    var schema = self
    schema["type"] = [.string(type), "null"]
    return schema
  }
}
