internal import Contracts
internal import Programme

/// Mail to the applicant about a decision: one decision, one message (rulebook 1.4, 1.5, 3.10).
enum Notice {
  /// §1.4: number, server time, SHA-256 of the content.
  static func receipt(for event: ApplicationRegistered, in season: SeasonRow) -> NotificationRequested {
    let number = event.number.description
    return request(
      key: "receipt/\(number)/\(event.revision)", template: registered, facts: event.facts, number: event.number,
      [
        "name": event.facts.name, "number": number, "receivedAt": season.zone.local(of: event.receivedAt).iso,
        "zone": season.announced.zone, "contentHash": event.contentHash.value,
      ])
  }

  static func receipt(for event: ApplicationUpdated, in season: SeasonRow) -> NotificationRequested {
    let number = event.number.description
    return request(
      key: "receipt/\(number)/\(event.revision)", template: "application-updated", facts: event.facts, number: event.number,
      [
        "name": event.facts.name, "number": number, "receivedAt": season.zone.local(of: event.receivedAt).iso,
        "zone": season.announced.zone, "contentHash": event.contentHash.value, "revision": "\(event.revision)",
      ])
  }

  /// Tells a decision that can be made only once, so its template and the number name it.
  static func decision(_ template: Identifier, on application: ApplicationRow, _ more: [String: String] = [:]) -> IntakeFact {
    let number = application.number.description
    var parameters = more
    parameters["name"] = application.facts.name
    parameters["number"] = number
    return .notification(
      request(
        key: "\(template)/\(number)", template: template, facts: application.facts, number: application.number, parameters))
  }

  private static func request(
    key: String, template: Identifier, facts: ApplicationFacts, number: ApplicationNumber, _ parameters: [String: String]
  ) -> NotificationRequested {
    guard let key = Identifier(key) else { preconditionFailure("'\(key)' is too long for a key") }
    return NotificationRequested(
      key: key, recipient: facts.applicant, language: facts.language, template: template, parameters: parameters, channel: .email,
      number: number)
  }

  private static let registered: Identifier = "application-registered"
}
