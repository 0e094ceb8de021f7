package import AMQP
package import Contracts

/// A command as a producer makes it, to be sent as it is or bent first.
package struct TestCommand: Sendable {
  /// The whole message.
  package var json: JSONValue
  package var routingKey: String
  package var messageID: String?
  package var correlationID: String?
  package var replyTo: String?

  /// The contract's own example of the type with another id.
  package init(_ type: MessageType, id: String, region: String = "astana") {
    guard let example = Catalogue.example(type) else { preconditionFailure("\(type) has no example") }
    json = example
    json["id"] = .string(id)
    json["region"] = .string(region)
    routingKey = type.routingKey(region: region)
  }

  package var id: String { json["id"]?.text ?? "" }

  package func with(_ pointer: String, _ value: JSONValue?) -> TestCommand {
    var command = self
    command.json[at: pointer] = value
    return command
  }

  package func replying(to queue: String, correlationID: String? = nil) -> TestCommand {
    var command = self
    command.replyTo = queue
    command.correlationID = correlationID
    return command
  }

  package var outgoing: Outgoing { outgoing(body: json.compactBytes) }

  package func outgoing(body: [UInt8]) -> Outgoing {
    var message = Outgoing(exchange: "saruar.commands", routingKey: routingKey, body: body, messageID: messageID)
    message.contentType = "application/cloudevents+json"
    message.mandatory = true
    message.correlationID = correlationID
    message.replyTo = replyTo
    return message
  }
}
