package import Contracts
internal import Programme

/// What keeps a letter from being written or sent at all, whatever the carrier may say (rulebook 3.10).
package enum Deliverability {
  /// Told to operators in plain words; nil for a letter that can go out.
  package static func problem(of request: NotificationRequested) -> String? {
    guard request.channel == .email else { return "the channel '\(request.channel.rawValue)' is not served" }
    guard let template = NotificationTemplate(rawValue: request.template.value) else {
      return "there is no template '\(request.template)'"
    }
    let missing = template.parameters.subtracting(request.parameters.keys).sorted()
    guard missing.isEmpty else { return "the template '\(request.template)' needs \(missing.joined(separator: ", "))" }
    guard let email = request.recipient.email, !email.isEmpty else { return "the recipient has no e-mail address" }
    guard EmailAddress.isWellFormed(email) else { return "'\(email)' is no e-mail address" }
    if let calendar = request.calendar, Zone(identifier: calendar.zone) == nil { return "there is no time zone '\(calendar.zone)'" }
    return nil
  }
}
