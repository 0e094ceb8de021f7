extension Delivery {
  /// A delivery that came from somewhere else than a queue: kept in a store, or made up by a test.
  package init(
    tag: DeliveryTag, exchange: String, routingKey: String, body: [UInt8], messageID: String? = nil, correlationID: String? = nil,
    replyTo: String? = nil, contentType: String? = nil, headers: [String: FieldValue] = [:], redelivered: Bool = false
  ) {
    self.tag = tag
    self.exchange = exchange
    self.routingKey = routingKey
    self.redelivered = redelivered
    self.messageID = messageID
    self.correlationID = correlationID
    self.replyTo = replyTo
    self.contentType = contentType
    self.headers = headers
    self.body = body
  }
}

extension DeliveryTag {
  /// Names no delivery of any connection: acknowledging it is refused as stale.
  package static let none = DeliveryTag(epoch: 0, value: 0)
}
