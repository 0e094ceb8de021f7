package import Programme

/// A message whose envelope is good: the CloudEvents attributes and the still unread `data`.
package struct Envelope: Sendable {
  package let id: String
  package let source: String
  package let type: MessageType
  package let subject: String?
  /// What the producer's clock said; informative, never trusted for a deadline.
  package let time: Instant?
  package let region: Region
  package let correlationid: String?
  package let traceparent: String?
  package let causationid: String?
  package let causationsource: String?
  package let outcomeof: String?
  package let data: JSONNode
  /// SHA-256 of the canonical `data` (RFC 8785): the hash on receipts.
  package let contentHash: [UInt8]
  /// SHA-256 over type, region, subject and content: what makes the same id "the same message" (DESIGN, Journal).
  package let fingerprint: [UInt8]

  /// The bytes of `data` as received, unknown members included.
  package var content: ArraySlice<UInt8> { data.raw }

  /// The data as its type, or everything that is wrong with it at once, with pointers into the whole message.
  package func decode<Data: Payload>(_ type: Data.Type) -> Result<Data, SchemaProblems> { type.read(data) }
}
