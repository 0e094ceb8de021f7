/// One message per type; its payload is the type's own schema file, beside this document.
extension AsyncAPIDocument {
  static var messages: [JSONValue.Member] {
    Catalogue.types.compactMap { type in
      Catalogue.payload(type).map { JSONValue.Member(type.name, message(type, $0)) }
    }
  }

  private static func message(_ type: MessageType, _ payload: any Payload.Type) -> JSONValue {
    [
      "name": .string(type.cloudEventsType),
      "title": .string(type.name),
      "summary": .string(payload.summary),
      "contentType": .string(contentType),
      "correlationId": ["location": "$message.header#/correlation_id"],
      "payload": ["$ref": .string("./Schemas/\(type.name).json")],
      "bindings": ["amqp": ["messageType": .string(type.cloudEventsType), "bindingVersion": "0.3.0"]],
    ]
  }
}
