import Contracts
import Programme

/// A JSON Schema validator for the keywords that our schemas use; any other keyword traps, so that nothing is passed over in silence.
struct ExampleValidator {
  private let root: JSONValue
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  init(_ schema: JSONValue) {
    root = schema
  }

  /// Whether the schema accepts the value.
  mutating func accepts(_ value: JSONValue) throws -> Bool { try accepts(value, root) }

  private mutating func accepts(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
    guard case .object(let keywords) = schema else { fatalError("a schema is an object") }
    for keyword in keywords where try !accepts(value, keyword.name, keyword.value, schema) { return false }
    return true
  }

  private mutating func accepts(_ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue) throws -> Bool {
    switch (keyword, argument, value) {
    case ("$schema", _, _), ("$id", _, _), ("$defs", _, _), ("title", _, _), ("description", _, _): true
    case ("$ref", .string(let reference), _): try accepts(value, definition(reference))
    case ("type", .string(let type), _): isOf(type, value)
    case ("type", .array(let types), _): types.contains { if case .string(let type) = $0 { isOf(type, value) } else { false } }
    case ("const", _, _): value == argument
    case ("enum", .array(let values), _): values.contains(value)
    case ("anyOf", .array(let schemas), _): try schemas.contains { try accepts(value, $0) }
    case ("required", .array(let names), .object(let members)):
      names.allSatisfy { name in members.contains { .string($0.name) == name } }
    case ("properties", _, .object(let members)):
      try members.allSatisfy { member in try argument[member.name].map { try accepts(member.value, $0) } ?? true }
    case ("propertyNames", _, .object(let members)): try members.allSatisfy { try accepts(.string($0.name), argument) }
    case ("additionalProperties", _, .object(let members)):
      try members.filter { schema["properties"]?[$0.name] == nil }.allSatisfy { try accepts($0.value, argument) }
    case ("items", _, .array(let elements)): try elements.allSatisfy { try accepts($0, argument) }
    case ("maxItems", .integer(let limit), .array(let elements)): elements.count <= limit
    case ("minLength", .integer(let limit), .string(let text)): text.unicodeScalars.count >= limit
    case ("maxLength", .integer(let limit), .string(let text)): text.unicodeScalars.count <= limit
    case ("minimum", .integer(let limit), .integer(let number)): number >= limit
    case ("maximum", .integer(let limit), .integer(let number)): number <= limit
    case ("pattern", .string(let pattern), .string(let text)): try matches(text, pattern)
    case ("format", .string("date-time"), .string(let text)): Instant(rfc3339: text) != nil
    case ("format", .string("date"), .string(let text)): LocalDate(iso: text) != nil
    case ("format", .string("uri-reference"), .string): true
    case ("required", _, _), ("properties", _, _), ("propertyNames", _, _), ("additionalProperties", _, _), ("items", _, _),
      ("maxItems", _, _), ("minLength", _, _), ("maxLength", _, _), ("minimum", _, _), ("maximum", _, _), ("pattern", _, _),
      ("format", _, _):
      true  // says nothing of values of another type
    default: fatalError("the validator does not know \(keyword)")
    }
  }

  private func definition(_ reference: String) -> JSONValue {
    let name = String(reference.dropFirst("#/$defs/".count))
    guard let definition = root["$defs"]?[name] else { fatalError("\(reference) leads nowhere") }
    return definition
  }

  private func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("integer", .integer), ("number", .integer), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    default: false
    }
  }

  private mutating func matches(_ text: String, _ pattern: String) throws -> Bool {
    let regex = try patterns[pattern] ?? Regex(pattern)
    patterns[pattern] = regex
    return text.firstMatch(of: regex) != nil
  }
}
