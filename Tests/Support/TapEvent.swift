package import AMQP
package import Contracts

/// A message as a listener got it.
package struct TapEvent: Sendable {
  package var id: String
  package var type: String
  package var outcomeOf: String?
  package var causationID: String?
  package var time: String?
  package var correlationID: String?
  package var routingKey: String
  package var data: JSONValue
  package var body: [UInt8]
  package var delivery: Delivery

  package init?(_ delivery: Delivery) {
    guard let root = try? JSONDocument(delivery.body).root, let id = root["id"]?.string, let type = root["type"]?.string else { return nil }
    self.id = id
    self.type = MessageType(cloudEventsType: type)?.name ?? type
    outcomeOf = root["outcomeof"]?.string
    causationID = root["causationid"]?.string
    time = root["time"]?.string
    correlationID = delivery.correlationID
    routingKey = delivery.routingKey
    data = root["data"].map { JSONValue($0) } ?? .null
    body = delivery.body
    self.delivery = delivery
  }

  /// The code of a rejection, or of a refusal's first reason.
  package var code: String? { data["code"]?.text ?? reasonCodes.first }

  /// The codes of all reasons of a refusal.
  package var reasonCodes: [String] { data["reasons"]?.elements.compactMap { $0["code"]?.text } ?? [] }

  package var number: String? { data["number"]?.text }
}
