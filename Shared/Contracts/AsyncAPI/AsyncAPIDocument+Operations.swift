/// What the system does: takes each command and answers it; hears and publishes events, service by service.
extension AsyncAPIDocument {
  static var operations: [JSONValue.Member] {
    Catalogue.commands.map { entry in
      JSONValue.Member(entry.type.name, operation(entry.payload, entry.type, on: "commands", by: entry.service))
    }
      + Catalogue.laneCommands.map { entry in
        JSONValue.Member(entry.type.name, operation(entry.payload, entry.type, on: "lanes", by: nil))
      }
      + ServiceName.allCases.flatMap { [hears($0), publishes($0)] } + [publishes(nil)]
  }

  private static func operation(
    _ payload: any Payload.Type, _ type: MessageType, on channel: String, by service: ServiceName?
  ) -> JSONValue {
    [
      "action": "receive",
      "channel": reference("channels", channel),
      "summary": .string(payload.summary),
      "tags": [["name": .string(service?.rawValue ?? "lane")]],
      "messages": [reference("channels", channel, "messages", type.name)],
      "reply": [
        "address": ["location": "$message.header#/reply_to", "description": "Optional; the outcome is an event in any case."],
        "channel": reference("channels", "replies"),
        "messages": .array(Catalogue.outcomes(of: type).map { reference("channels", "replies", "messages", $0.name) }),
      ],
    ]
  }

  private static func hears(_ service: ServiceName) -> JSONValue.Member {
    JSONValue.Member(
      "\(service.rawValue).hear",
      [
        "action": "receive",
        "channel": reference("channels", service.rawValue),
        "summary": .string("What \(service.rawValue) must hear of the others."),
        "tags": [["name": .string(service.rawValue)]],
        "messages": .array(heard(by: service).map { reference("channels", service.rawValue, "messages", $0.name) }),
      ])
  }

  private static func publishes(_ service: ServiceName?) -> JSONValue.Member {
    let name = service?.rawValue ?? "lane"
    return JSONValue.Member(
      "\(name).publish",
      [
        "action": "send",
        "channel": reference("channels", "events"),
        "summary": .string(service.map { "What \($0.rawValue) tells." } ?? "What every lane may tell."),
        "tags": [["name": .string(name)]],
        "messages": .array(told(by: service).map { reference("channels", "events", "messages", $0.name) }),
      ])
  }

  private static func told(by service: ServiceName?) -> [MessageType] {
    Catalogue.events.filter { $0.source == service }.map(\.type) + Catalogue.refusals.filter { $0.source == service }.map(\.type)
  }
}
