package import AMQP

/// One journal row of a batch that the broker has not confirmed, as the store remembers it.
package struct UnpublishedRow: Sendable {
  /// The produced events, one JSON object a line.
  package var produced: [UInt8]
  package var replyTo: String?
  package var correlationID: String?
  package var traceparent: String?

  package init(produced: [UInt8], replyTo: String?, correlationID: String?, traceparent: String?) {
    self.produced = produced
    self.replyTo = replyTo
    self.correlationID = correlationID
    self.traceparent = traceparent
  }
}

/// What a new owner publishes before anything else (DESIGN, "Journal"): it takes the lane, publishes and confirms this, marks the batches, and
/// only then consumes. Pure, so that the simulation runs the same.
package struct Recovery {
  private let settings: LaneSettings

  package init(_ settings: LaneSettings) { self.settings = settings }

  /// The same messages, bytes and order as the first time, from rows in order of batch and ordinal.
  package func outgoing(_ rows: [UnpublishedRow]) -> [Outgoing] {
    rows.flatMap { row in
      Routing(settings).outgoing(ProducedMessage.read(row.produced), replyTo: row.replyTo, row.correlationID, row.traceparent)
    }
  }
}
