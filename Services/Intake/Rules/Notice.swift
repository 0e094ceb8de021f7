internal import Contracts
internal import Programme

/// Mail to the applicant about a decision: one decision, one message (rulebook 1.4, 1.5, 3.10).
enum Notice {
  /// §1.4: number, server time, SHA-256 of the content.
  static func receipt(for event: ApplicationRegistered, in season: SeasonRow) -> NotificationRequested {
    request(
      key: "receipt/\(event.number)/\(event.revision)", template: "application-registered", facts: event.facts, number: event.number,
      receipt(season, event.receivedAt, event.contentHash))
  }

  static func receipt(for event: ApplicationUpdated, in season: SeasonRow) -> NotificationRequested {
    var parameters = receipt(season, event.receivedAt, event.contentHash)
    parameters["revision"] = "\(event.revision)"
    return request(
      key: "receipt/\(event.number)/\(event.revision)", template: "application-updated", facts: event.facts, number: event.number,
      parameters)
  }

  /// Tells a decision that can be made only once, so its template and the number name it.
  static func decision(_ template: Identifier, on application: ApplicationRow, _ parameters: [String: String] = [:]) -> IntakeFact {
    .notification(
      request(
        key: "\(template)/\(application.number)", template: template, facts: application.facts, number: application.number, parameters))
  }

  private static func receipt(_ season: SeasonRow, _ receivedAt: Instant, _ hash: Digest) -> [String: String] {
    ["receivedAt": season.zone.local(of: receivedAt).iso, "zone": season.announced.zone, "contentHash": hash.value]
  }

  private static func request(
    key: String, template: Identifier, facts: ApplicationFacts, number: ApplicationNumber, _ parameters: [String: String]
  ) -> NotificationRequested {
    guard let key = Identifier(key) else { preconditionFailure("'\(key)' is too long for a key") }
    var parameters = parameters
    parameters["name"] = facts.name
    parameters["number"] = number.description
    return NotificationRequested(
      key: key, recipient: facts.applicant, language: facts.language, template: template, parameters: parameters, channel: .email,
      number: number)
  }
}
