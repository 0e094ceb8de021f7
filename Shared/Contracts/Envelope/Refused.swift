/// `<noun>.refused`: a rule said no, for all these reasons.
package struct Refused: Payload, Hashable {
  package static let summary = "A command was understood and refused by the rules; all reasons at once."

  /// The command's name, such as `application.submit`.
  package var command: String
  package var reasons: [Reason]

  package init(command: MessageType, reasons: [Reason]) {
    self.command = command.name
    self.reasons = reasons
  }
}
