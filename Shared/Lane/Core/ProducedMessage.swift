internal import AMQP
package import Contracts

/// One event as it goes to the wire and into the journal.
package struct ProducedMessage: Sendable, Equatable {
  package var id: String
  package var type: MessageType
  package var region: String
  package var body: [UInt8]
  /// It is the one event that answers a command.
  package var isOutcome: Bool
  package var audience: Audience = .everyone

  /// An outcome goes to `reply_to` too, in the asker's form where there is one, and so does the notice that a command is parked.
  var answers: Bool { isOutcome || type == Parked.type }

  func outgoing(exchange: String, routingKey: String, correlationID: String? = nil, traceparent: String?) -> Outgoing {
    var outgoing = Outgoing(exchange: exchange, routingKey: routingKey, body: body, messageID: id)
    outgoing.type = type.cloudEventsType
    outgoing.contentType = "application/cloudevents+json"
    outgoing.correlationID = correlationID
    outgoing.traceparent = traceparent
    outgoing.mandatory = exchange.isEmpty
    return outgoing
  }
}

/// The journal's form: one JSON object a line. Our events hold no line breaks, for JSON escapes them.
extension ProducedMessage {
  static func write(_ messages: [ProducedMessage], into lines: inout [UInt8]) {
    lines.removeAll(keepingCapacity: true)
    for message in messages {
      lines.append(contentsOf: message.body)
      lines.append(UInt8(ascii: "\n"))
    }
  }

  /// Reads back what the journal keeps; a line that is no event of ours is left out.
  ///
  /// The answer to a message without a usable id has no `outcomeof`, and is an outcome all the same.
  package static func read(_ lines: [UInt8]) -> [ProducedMessage] {
    lines.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let root = try? JSONDocument(Array(line), limits: .event).root, let id = root["id"]?.string,
        let type = root["type"]?.string.flatMap({ MessageType(cloudEventsType: $0) }), let region = root["region"]?.string
      else { return nil }
      let isOutcome = root["outcomeof"] != nil || type == Rejected.type || type == Discarded.type
      let audience = root["audience"]?.string.flatMap(Audience.init) ?? .everyone
      return ProducedMessage(id: id, type: type, region: region, body: Array(line), isOutcome: isOutcome, audience: audience)
    }
  }
}
