/// A message that cannot be taken: what to answer, and what is known of whom to answer.
package struct Unreadable: Error, Sendable {
  package var rejected: Rejected
  /// The `id` of the body where it is usable; without it a message is keyed by `bodyHash`, and AMQP's `message_id` is what it is called.
  package var id: String?
  package var source: String?
  /// The type where it is a name we understand, whether or not anybody takes it.
  package var type: MessageType?
  package var correlationid: String?
  package var traceparent: String?
  /// SHA-256 of the body: fingerprint of what has no canonical form.
  package var bodyHash: [UInt8]

  /// Never: the same bytes stay the same.
  package var isRetryable: Bool { false }
}
