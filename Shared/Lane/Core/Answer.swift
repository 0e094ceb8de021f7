internal import Contracts
internal import Programme

/// Makes the events that answer one input: ids, causation and subject follow from it, so a second making gives the same bytes.
struct Answer<Command: Sendable> {
  private let input: Input<Command>
  private let origin: Origin
  private let now: Instant

  init(to input: Input<Command>, by origin: Origin, at now: Instant) {
    self.input = input
    self.origin = input.region == origin.region ? origin : Origin(origin.service, region: input.region, consumer: origin.consumer)
    self.now = now
  }

  /// A fact's event; nil for what the service only took note of.
  func produce(_ fact: some ProducedFact, ordinal: Int, isOutcome: Bool) throws -> ProducedMessage? {
    guard let event = fact.event else { return nil }
    return try produce(
      event, as: type(of: event).type, subject: fact.subject ?? input.subject, ordinal: ordinal, isOutcome: isOutcome,
      audience: fact.audience)
  }

  func produce(_ event: any Event, ordinal: Int, isOutcome: Bool = false) throws -> ProducedMessage {
    try produce(event, as: type(of: event).type, subject: input.subject, ordinal: ordinal, isOutcome: isOutcome)
  }

  func produce(
    _ payload: any Payload, as type: MessageType, subject: String?, ordinal: Int, isOutcome: Bool, audience: Audience = .everyone
  ) throws -> ProducedMessage {
    let cause = Cause(
      source: input.identity.source, id: input.reuses ?? input.identity.id, correlationid: input.correlationID,
      traceparent: input.traceparent)
    let event = try OutgoingEvent(
      type, payload: payload, subject: subject, origin: origin, cause: cause, ordinal: ordinal,
      outcomeOf: isOutcome ? input.answerTo : nil, audience: audience, now: now)
    return ProducedMessage(id: event.id, type: type, region: input.region, body: event.body, isOutcome: isOutcome, audience: audience)
  }
}
