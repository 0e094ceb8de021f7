internal import Programme

/// JSON Schemas (draft 2020-12) of payloads and whole messages, derived from the Swift types by `SchemaDescriber`.
package enum JSONSchema {
  package static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The schema of `data` alone.
  package static func data(of payload: any Payload.Type) -> JSONValue {
    let definitions = SchemaDefinitions()
    var schema: JSONValue = ["$schema": .string(dialect), "description": .string(payload.summary)]
    for member in members(of: payload, definitions) { schema[member.name] = member.value }
    return finished(schema, definitions)
  }

  /// The schema of a whole message: the CloudEvents attributes and `data`.
  package static func message(_ type: MessageType, payload: any Payload.Type) -> JSONValue {
    let definitions = SchemaDefinitions()
    let schema: JSONValue = [
      "$schema": .string(dialect), "$id": .string("https://saruar.kz/schemas/\(type.name).v1.json"), "title": .string(type.name),
      "description": .string(payload.summary), "type": "object",
      "required": ["specversion", "id", "source", "type", "region", "data"],
      "properties": .object(attributes(of: type) + [JSONValue.Member("data", .object(members(of: payload, definitions)))]),
    ]
    return finished(schema, definitions)
  }

  private static func members(of payload: any Payload.Type, _ definitions: SchemaDefinitions) -> [JSONValue.Member] {
    guard case .object(let members) = try? SchemaDescriber.object(payload, definitions).schema else {
      preconditionFailure("\(payload) does what only hand-written Codable does: nested containers or super decoders")
    }
    return members
  }

  private static func finished(_ schema: JSONValue, _ definitions: SchemaDefinitions) -> JSONValue {
    var schema = schema
    if !definitions.members.isEmpty { schema["$defs"] = .object(definitions.members) }
    return schema
  }

  /// The attributes of CONTRACTS, Envelope, as `EnvelopeReader` reads them.
  private static func attributes(of type: MessageType) -> [JSONValue.Member] {
    let name: JSONValue = ["type": "string", "minLength": 1, "maxLength": .integer(AttributeReader.longestID)]
    let text: JSONValue = ["type": ["string", "null"], "minLength": 1, "maxLength": .integer(AttributeReader.longestText)]
    let source: JSONValue = [
      "type": "string", "maxLength": .integer(AttributeReader.longestText), "format": "uri-reference", "pattern": .string(uriReference),
    ]
    let regions = Region.allCases.map { JSONValue.string($0.rawValue) }
    let attributes: [(String, JSONValue)] = [
      ("specversion", ["const": "1.0"]),
      ("id", name),
      ("source", source),
      ("type", ["const": .string(type.cloudEventsType)]),
      ("subject", text),
      ("time", ["type": ["string", "null"], "format": "date-time"]),
      ("datacontenttype", ["enum": ["application/json", nil]]),
      ("region", ["enum": .array(regions)]),
      ("correlationid", text), ("traceparent", text), ("causationid", text), ("causationsource", text), ("outcomeof", text),
    ]
    return attributes.map { JSONValue.Member($0.0, $0.1) }
  }

  /// What `AttributeReader.source` takes, for validators that do not check formats.
  private static let uriReference = #"^([^\x00-\x20\x7F"<>\\^`{|}%]|%[0-9A-Fa-f]{2})+$"#
}
