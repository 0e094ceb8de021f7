package import Programme

/// An event ready to be journaled and published: the same cause gives the same bytes, whenever and wherever it is encoded.
package struct OutgoingEvent: Sendable, Equatable {
  package let id: String
  package let type: MessageType
  package let region: String
  /// The whole message, CloudEvents in structured mode.
  package let body: [UInt8]

  /// Encodes a payload under a type of its noun, as refusals need it; throws only for a `Double` that is not finite.
  ///
  /// `ordinal` is the event's place among those of its cause, from 0; `outcomeOf` the command's id where this event is its answer, nil for
  /// consequences; `now` the decision's moment by the programme's clock.
  package init(
    _ type: MessageType, payload: some Payload, subject: String?, origin: Origin, cause: Cause, ordinal: Int, outcomeOf: String?,
    audience: Audience = .everyone, now: Instant
  ) throws {
    let id = EventID.of(origin, cause, ordinal)
    var json = JSONWriter(capacity: 1536)
    try json.object { json in
      json.member("specversion", "1.0")
      json.member("id", id)
      json.member("source", origin.source)
      json.member("type", type.cloudEventsType)
      json.member("subject", subject)
      json.member("time", now)
      json.member("datacontenttype", "application/json")
      json.member("region", origin.region)
      json.member("correlationid", cause.correlationid)
      json.member("causationid", cause.id)
      json.member("causationsource", cause.source)
      json.member("outcomeof", outcomeOf)
      json.member("traceparent", cause.traceparent)
      json.member("audience", audience == .everyone ? nil : audience.rawValue)
      json.member("data")
      try payload.write(to: &json)
    }
    self.id = id
    self.type = type
    self.region = origin.region
    body = json.bytes
  }

  /// Encodes an event under its own type.
  package init(
    _ event: some Event, subject: String?, origin: Origin, cause: Cause, ordinal: Int, outcomeOf: String?, now: Instant
  ) throws {
    try self.init(
      Swift.type(of: event).type, payload: event, subject: subject, origin: origin, cause: cause, ordinal: ordinal,
      outcomeOf: outcomeOf, now: now)
  }

  package var routingKey: String { type.routingKey(region: region) }
}
