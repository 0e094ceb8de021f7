/// The AsyncAPI 3.0 document of the system, made from the catalogue: what a producer may send, what it hears back, who hears what.
///
/// Kept in the repository as `asyncapi.json` and compared byte for byte in CI, so it cannot tell something else than the types do.
/// It describes the system's side: `receive` is what producers publish.
package enum AsyncAPIDocument {
  package static var value: JSONValue {
    [
      "asyncapi": "3.0.0",
      "info": info,
      "defaultContentType": .string(contentType),
      "servers": servers,
      "channels": .object(channels),
      "operations": .object(operations),
      "components": ["messages": .object(messages)],
    ]
  }

  static let contentType = "application/cloudevents+json"

  private static let info: JSONValue = [
    "title": "Saruar",
    "version": "1.0.0",
    "description": """
    Runs an accelerator of social projects, region by region. Every message is a CloudEvents 1.0 JSON object of at most 256 KiB. \
    Every command has exactly one outcome: its success event, <noun>.refused (a rule said no, all reasons at once), or message.rejected \
    (unreadable or unauthorised). The outcome carries outcomeof = the command's id, and also goes to reply_to where that is set.
    """,
  ]

  private static let servers: JSONValue = [
    "broker": [
      "host": "{host}:{port}",
      "protocol": "amqp",
      "protocolVersion": "0.9.1",
      "description": "RabbitMQ; amqps where the broker is not on the same machine.",
      "variables": [
        "host": ["default": "127.0.0.1"],
        "port": ["default": "5672"],
      ],
    ]
  ]

  /// A reference to a place of this document, its words escaped as JSON Pointer and URI ask; ours need neither.
  static func reference(_ words: String...) -> JSONValue {
    ["$ref": .string("#/" + words.joined(separator: "/"))]
  }
}
