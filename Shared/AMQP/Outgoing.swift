/// A message to be published.
package struct Outgoing: Sendable {
  package enum DeliveryMode: UInt8, Sendable {
    /// Lost when the broker restarts.
    case transient = 1
    case persistent = 2
  }

  /// Empty for the default exchange, where the routing key is the name of a queue.
  package var exchange: String
  package var routingKey: String
  package var body: [UInt8]
  /// The broker gives the message back when no queue takes it; otherwise it is dropped and still confirmed.
  package var mandatory = false
  package var messageID: String?
  package var type: String?
  package var contentType: String?
  package var correlationID: String?
  package var replyTo: String?
  /// W3C trace context, sent as a header.
  package var traceparent: String?
  package var headers: [String: FieldValue] = [:]
  package var deliveryMode = DeliveryMode.persistent
  /// How long it may wait in a queue.
  package var expiration: Duration?
  package var appID: String?

  package init(exchange: String, routingKey: String, body: [UInt8], messageID: String? = nil) {
    self.exchange = exchange
    self.routingKey = routingKey
    self.body = body
    self.messageID = messageID
  }
}

extension Outgoing {
  /// All headers may take so many bytes, so that over TLS they fit the kernel's smallest send buffer.
  private static let headerLimit = 8192
  private static let textLimit = 255

  /// Refuses what AMQP cannot carry, before anything of it was sent; half a message would cost the connection.
  func validate() throws(AMQPError) {
    try check("exchange", exchange)
    try check("routing key", routingKey)
    try check("message id", messageID)
    try check("type", type)
    try check("content type", contentType)
    try check("correlation id", correlationID)
    try check("reply-to", replyTo)
    try check("app id", appID)
    for key in headers.keys where key.utf8.count > 128 { throw .invalidMessage("a header's name is longer than 128 bytes") }
    guard headerSize <= Outgoing.headerLimit else { throw .invalidMessage("headers are larger than \(Outgoing.headerLimit) bytes") }
    if let expiration, expiration < .zero { throw .invalidMessage("expiration is negative") }
  }

  private func check(_ name: StaticString, _ text: String?) throws(AMQPError) {
    if let text, text.utf8.count > Outgoing.textLimit { throw .invalidMessage("\(name) is longer than \(Outgoing.textLimit) bytes") }
  }

  private var headerSize: Int {
    if headers.isEmpty, traceparent == nil { return 0 }
    return FieldValue.encodedSize(of: headers) + (traceparent?.utf8.count ?? 0) + 16
  }

  /// No less than the bytes of the frames before the body.
  var envelopeSize: Int {
    let texts = [exchange, routingKey, messageID, type, contentType, correlationID, replyTo, appID]
    return texts.reduce(256 + headerSize) { $0 + ($1?.utf8.count ?? 0) }
  }

  /// The headers as sent.
  var allHeaders: [String: FieldValue] {
    guard let traceparent else { return headers }
    var all = headers
    all["traceparent"] = .string(traceparent)
    return all
  }
}
