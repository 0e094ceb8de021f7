/// The message that brings an event about.
package struct Cause: Sendable {
  package var source: String
  package var id: String
  package var correlationid: String?
  package var traceparent: String?

  package init(source: String, id: String, correlationid: String? = nil, traceparent: String? = nil) {
    self.source = source
    self.id = id
    self.correlationid = correlationid.flatMap(AttributeText.tellable)
    self.traceparent = traceparent.flatMap(AttributeText.tellable)
  }

  package init(_ envelope: Envelope) {
    self.init(source: envelope.source, id: envelope.id, correlationid: envelope.correlationid, traceparent: envelope.traceparent)
  }
}
