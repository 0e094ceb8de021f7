internal import Programme

/// The two exchanges, each service's queue, the queues of all lanes, and the producer's own reply queue.
extension AsyncAPIDocument {
  static var channels: [JSONValue.Member] {
    [
      JSONValue.Member("commands", exchange("saruar.commands", commandsText, Catalogue.commands.map(\.type))),
      JSONValue.Member("events", exchange("saruar.events", eventsText, Catalogue.published)),
    ] + ServiceName.allCases.map { JSONValue.Member($0.rawValue, queue(of: $0)) } + [
      JSONValue.Member("lanes", lanes), JSONValue.Member("replies", replies),
    ]
  }

  private static let commandsText =
    "Producers publish here. What no queue wants goes to the queue saruar.unrouted and is answered message.rejected, code unrouted."
  private static let eventsText = "Everything that has happened; bind your own queue to what you want to hear."

  private static func exchange(_ name: String, _ description: String, _ types: [MessageType]) -> JSONValue {
    [
      "address": "{region}.{noun}.{verb}",
      "description": .string(description),
      "messages": messages(types),
      "parameters": [
        "region": region,
        "noun": ["description": "What the message is about, such as application."],
        "verb": ["description": "What is asked for or has happened, such as submit or registered."],
      ],
      "bindings": [
        "amqp": [
          "is": "routingKey",
          "exchange": ["name": .string(name), "type": "topic", "durable": true, "autoDelete": false, "vhost": "/"],
          "bindingVersion": "0.3.0",
        ]
      ],
    ]
  }

  private static func queue(of service: ServiceName) -> JSONValue {
    [
      "address": .string("{region}.\(service.rawValue)"),
      "description": .string("The one queue of \(service.rawValue) in a region: the commands it owns and the events it must hear."),
      "messages": messages(owned(by: service) + heard(by: service)),
      "parameters": ["region": region],
      "bindings": queueBinding("{region}.\(service.rawValue)"),
    ]
  }

  private static var lanes: JSONValue {
    [
      "address": "{region}.{service}",
      "description":
        "The queue of any lane: an operator's commands to the lane itself are put into it directly, through the default exchange.",
      "messages": messages(Catalogue.laneCommands.map(\.type)),
      "parameters": ["region": region, "service": ["enum": .array(ServiceName.allCases.map { .string($0.rawValue) })]],
      "bindings": queueBinding("{region}.{service}"),
    ]
  }

  private static var replies: JSONValue {
    [
      "address": nil,
      "description": """
      The queue that a producer named in reply_to: amq.rabbitmq.reply-to.*, amq.gen-* or reply.*; the outcome comes with its correlation_id.
      """,
      "messages": messages(outcomes),
    ]
  }

  private static func queueBinding(_ name: String) -> JSONValue {
    [
      "amqp": [
        "is": "queue",
        "queue": ["name": .string(name), "durable": true, "exclusive": false, "autoDelete": false, "vhost": "/"],
        "bindingVersion": "0.3.0",
      ]
    ]
  }

  private static var region: JSONValue { ["enum": .array(Region.allCases.map { .string($0.rawValue) })] }

  private static func messages(_ types: [MessageType]) -> JSONValue {
    .object(types.map { JSONValue.Member($0.name, reference("components", "messages", $0.name)) })
  }

  static func owned(by service: ServiceName) -> [MessageType] {
    Catalogue.commands.filter { $0.service == service }.map(\.type)
  }

  static func heard(by service: ServiceName) -> [MessageType] {
    Catalogue.events.filter { $0.heardBy.contains(service) }.map(\.type)
  }

  /// Everything that can answer a command, each once.
  private static var outcomes: [MessageType] {
    var seen: Set<MessageType> = []
    return (Catalogue.commands.map(\.type) + Catalogue.laneCommands.map(\.type)).flatMap { Catalogue.outcomes(of: $0) }
      .filter { seen.insert($0).inserted }
  }
}
