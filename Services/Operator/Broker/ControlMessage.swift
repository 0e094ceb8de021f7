import AMQP
import Contracts
import Foundation
import Programme

/// A message for one lane, mostly a command to the lane itself, put straight into its queue: not a service's, hence bound to no routing key (CONTRACTS, Catalogue).
struct ControlMessage {
  let id = UUID().uuidString.lowercased()
  private let envelope: JSONValue

  init(_ command: some Message, region: Region) throws {
    let type = Swift.type(of: command).type
    envelope = [
      "specversion": "1.0", "id": .string(id), "source": "urn:saruar:operator", "type": .string(type.cloudEventsType),
      "datacontenttype": "application/json", "region": .string(region.rawValue), "data": try JSONValue(encoding: command),
    ]
  }

  /// Mandatory, so that a queue that is not there is noticed; without expiry, for what expires in a lane's queue is dead-lettered.
  func outgoing(to queue: String, replyTo: String?) -> Outgoing {
    var outgoing = Outgoing(exchange: "", routingKey: queue, body: envelope.compactBytes, messageID: id)
    outgoing.mandatory = true
    outgoing.contentType = ContentType.cloudEvents
    outgoing.replyTo = replyTo
    outgoing.correlationID = id
    return outgoing
  }
}

extension JSONValue {
  /// A contract's value as JSON held in memory.
  init(encoding value: some Encodable) throws {
    self = JSONValue(try JSONDocument(try ContractEncoder.encode(value)).root)
  }
}
