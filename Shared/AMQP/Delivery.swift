/// A message as it came out of a queue, copied out of the library's memory.
///
/// Nothing in it was checked: texts that were not UTF-8 are repaired with U+FFFD (and may hold NUL), and all of it was chosen by the sender
/// except the tag, `redelivered` and `deliveryCount`.
package struct Delivery: Sendable {
  package let tag: DeliveryTag
  package let exchange: String
  package let routingKey: String
  /// A hint that somebody may have seen it before; never a filter for duplicates.
  package let redelivered: Bool
  package internal(set) var messageID: String?
  package internal(set) var correlationID: String?
  package internal(set) var replyTo: String?
  package internal(set) var contentType: String?
  package internal(set) var type: String?
  package internal(set) var appID: String?
  /// AMQP's own unit: whole seconds since 1970 UTC, as the sender says.
  package internal(set) var timestamp: UInt64?
  package internal(set) var headers: [String: FieldValue] = [:]
  package internal(set) var body: [UInt8] = []

  /// How often a quorum queue has taken it back before: 0 at the first delivery, where the broker leaves the header to the sender.
  package var deliveryCount: Int {
    guard redelivered, case .int(let count)? = headers["x-delivery-count"] else { return 0 }
    return Int(count)
  }

  /// W3C trace context, if the sender gave one.
  package var traceparent: String? { headers["traceparent"]?.text }
}
