/// `message.rejected`: the message could not be read, or may not be sent.
package struct Rejected: Event, Hashable {
  package static let type: MessageType = "message.rejected"
  package static let summary = "A message was unreadable, unknown or not allowed, and no rule looked at it."

  package var code: RejectionCode
  package var errors: [SchemaProblem]

  package init(_ code: RejectionCode, _ errors: [SchemaProblem]) {
    self.code = code
    self.errors = errors
  }
}
