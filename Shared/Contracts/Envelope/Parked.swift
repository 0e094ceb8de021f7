/// `message.parked`: our own failure on one message; its outcome follows when an operator has settled it.
package struct Parked: Event, Hashable {
  package static let type: MessageType = "message.parked"
  package static let summary = "A message could not be handled through a fault of the system; it is kept, and its outcome follows later."

  /// The message's type attribute, where it was readable.
  package var type: String?
  /// What failed, in a word for programs: `worker-died`, `behind-parked`, …
  package var code: String
  /// For the operator; holds no data of people.
  package var detail: String?

  package init(type: String?, code: String, detail: String? = nil) {
    self.type = type
    self.code = code
    self.detail = detail
  }
}
