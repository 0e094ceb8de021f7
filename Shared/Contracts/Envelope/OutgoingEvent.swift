package import Programme

/// An event ready to be journaled and published: the same cause gives the same bytes, whenever and wherever it is encoded.
package struct OutgoingEvent: Sendable, Equatable {
  package let id: String
  package let type: MessageType
  package let routingKey: String
  /// The whole message, CloudEvents in structured mode.
  package let body: [UInt8]

  /// Encodes a payload under a type of its noun, as refusals need it; throws only for a `Double` that is not finite.
  ///
  /// `ordinal` is the event's place among those of its cause, from 0; `outcomeOf` the command's id where this event is its answer, nil for
  /// consequences; `now` the decision's moment by the programme's clock.
  package init(
    _ type: MessageType, payload: some Encodable, subject: String?, origin: Origin, cause: Cause, ordinal: Int, outcomeOf: String?,
    audience: Audience = .everyone, now: Instant
  ) throws {
    id = Self.id(origin, cause, ordinal)
    self.type = type
    routingKey = type.routingKey(region: origin.region)
    let encoder = ContractEncoder()
    var attributes = AttributeWriter()
    attributes.write("id", id)
    attributes.write("source", origin.service.source(in: origin.region))
    attributes.write("type", type.cloudEventsType)
    attributes.write("subject", subject)
    attributes.write("time", now.rfc3339)
    attributes.write("datacontenttype", "application/json")
    attributes.write("region", origin.region)
    attributes.write("correlationid", cause.correlationid)
    attributes.write("causationid", cause.id)
    attributes.write("causationsource", cause.source)
    attributes.write("outcomeof", outcomeOf)
    attributes.write("traceparent", cause.traceparent)
    attributes.write("audience", audience == .everyone ? nil : audience.rawValue)
    encoder.append(raw: attributes.bytes)
    encoder.append(raw: Array(#","data":"#.utf8))
    try encoder.append(payload)
    encoder.append(raw: [UInt8(ascii: "}")])
    body = encoder.bytes
  }

  /// Encodes an event under its own type.
  package init(
    _ event: some Event, subject: String?, origin: Origin, cause: Cause, ordinal: Int, outcomeOf: String?, now: Instant
  ) throws {
    try self.init(
      Swift.type(of: event).type, payload: event, subject: subject, origin: origin, cause: cause, ordinal: ordinal,
      outcomeOf: outcomeOf, now: now)
  }

  /// A UUID (version 8, RFC 9562) made of the SHA-256 of cause and ordinal: a redelivery produces the same ids.
  private static func id(_ origin: Origin, _ cause: Cause, _ ordinal: Int) -> String {
    let parts = [origin.consumer, cause.source, cause.id, String(ordinal)].map { Array($0.utf8) }
    var hash = Array(ContentHash.sha256(parts: parts).prefix(16))
    hash[6] = hash[6] & 0x0F | 0x80
    hash[8] = hash[8] & 0x3F | 0x80
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (place, byte) in hash.enumerated() {
      if [4, 6, 8, 10].contains(place) { text.append(UInt8(ascii: "-")) }
      text.append(JSONText.hexDigit(byte >> 4))
      text.append(JSONText.hexDigit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Writes the attributes in front of `data`.
private struct AttributeWriter {
  private(set) var bytes = Array(#"{"specversion":"1.0""#.utf8)

  mutating func write(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    bytes.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: "\"")])
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
    JSONText.append(quoted: value, to: &bytes)
  }
}
