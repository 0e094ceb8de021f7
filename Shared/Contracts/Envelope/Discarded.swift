/// `message.discarded`: an operator gave a parked message up; this is its outcome.
package struct Discarded: Event, Hashable {
  package static let type: MessageType = "message.discarded"
  package static let summary = "A parked message was given up by an operator; it had no effect."

  /// The message's type attribute, where it was readable.
  package var type: String?
  package var by: String
  package var reason: String

  package init(type: String?, by: String, reason: String) {
    self.type = type
    self.by = by
    self.reason = reason
  }
}
