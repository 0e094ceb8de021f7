internal import Contracts
internal import Programme

/// Mail about what scoring has decided: one decision, one message per recipient (rulebook 3.10). Who has no address gets none.
enum Notice {
  /// To everybody who is new in the roster.
  static func appointed(_ event: JuryAppointed, before: Jury?, in season: SeasonRow) -> [ScoringFact] {
    let known = (before?.jurors ?? []) + (before?.reserves ?? [])
    return (event.jurors + event.reserves).compactMap { juror in
      guard !known.contains(juror), let id = juror.juror, juror.email != nil else { return nil }
      let language = juror.language ?? .kk
      return request(
        "jury-appointed/\(event.season)/\(event.version ?? 1)/\(id)", .juryAppointed,
        Person(person: juror.person, fullName: juror.fullName, email: juror.email, phone: juror.phone, language: juror.language),
        language, ["season": season.announced.title[language], "group": juror.group.rawValue])
    }
  }

  /// To the leader of every project in the protocol.
  static func published(_ event: ProtocolClosed, _ projects: [ProjectRow]) -> [ScoringFact] {
    let rows = Dictionary(uniqueKeysWithValues: event.projects.map { ($0.number, $0) })
    return projects.compactMap { project in
      guard let row = rows[project.number], let admission = project.admission else { return nil }
      return request(
        "protocol-published/\(project.number)", .protocolPublished, admission.applicant, admission.language,
        [
          "name": admission.name, "number": project.number.description, "total": "\(row.total)", "band": row.band.rawValue,
          "passed": row.passed ? "true" : "false", "hash": event.hash.value,
        ], project.number)
    }
  }

  static func awarded(_ event: AmbassadorAwarded, to applicant: Person) -> [ScoringFact] {
    let number = event.number.description
    return [
      request(
        "ambassador-awarded/\(number)", .ambassadorAwarded, applicant, event.language, ["name": event.name, "number": number], event.number)
    ].compactMap(\.self)
  }

  private static func request(
    _ key: String, _ template: NotificationTemplate, _ recipient: Person, _ language: Language, _ parameters: [String: String],
    _ number: ApplicationNumber? = nil
  ) -> ScoringFact? {
    guard let key = Identifier(key) else { return nil }
    return .notification(
      NotificationRequested(
        key: key, recipient: recipient, language: language, template: template.name, parameters: parameters, channel: .email,
        number: number))
  }
}
