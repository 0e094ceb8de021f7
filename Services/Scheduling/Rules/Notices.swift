internal import Contracts
internal import Programme

/// Somebody a message goes to: one message per decision and recipient (rulebook 3.10).
struct Recipient {
  /// Tells the recipients of one decision apart: `expert e-kim`, `team AST-2020-0001`, `organiser`.
  let name: String
  let person: Person
  let language: Language
  let number: ApplicationNumber?

  static func expert(_ expert: ExpertRow) -> Recipient {
    Recipient(name: "expert \(expert.expert)", person: expert.person, language: expert.person.language ?? .kk, number: nil)
  }

  /// The applicant speaks for the team, in the language in which the project is written to.
  static func team(_ project: ProjectRow) -> Recipient {
    Recipient(name: "team \(project.number)", person: project.applicant, language: project.language, number: project.number)
  }

  static func organiser(of season: SeasonRow) -> Recipient {
    Recipient(name: "organiser", person: season.organiser, language: .kk, number: nil)
  }

  /// Anybody else, such as a facilitator or juror.
  static func person(_ person: Person) -> Recipient {
    Recipient(
      name: "person \(person.person?.value ?? FoldedName(person.fullName).key)", person: person, language: person.language ?? .kk,
      number: nil)
  }
}

extension SeasonRow {
  /// The regional civic centre as somebody who can be written to.
  var organiser: Person {
    let organiser = announced.organiser
    return Person(fullName: organiser.name.kk, email: organiser.email, phone: organiser.phone, language: .kk)
  }
}

/// Messages that decisions ask for; another lane delivers them.
enum Notice {
  /// `occasion` names the decision among all of its template: the same key is the same message.
  static func mail(
    _ template: Identifier, about occasion: String, to recipient: Recipient, _ parameters: [String: String],
    calendar: CalendarNotice? = nil
  ) -> SchedulingFact {
    .notification(
      NotificationRequested(
        key: key("\(template)/\(occasion)/\(recipient.name)"), recipient: recipient.person, language: recipient.language,
        template: template, parameters: parameters, channel: .email, calendar: calendar, number: recipient.number))
  }

  /// A text as an identifier; what is too long or not allowed is told apart by its hash.
  static func key(_ text: String) -> Identifier {
    if let key = Identifier(text) { return key }
    let hash = Digest(bytes: ContentHash.sha256(Array(text.utf8)))
    guard let key = Identifier("\(text.prefix { $0 != "/" }.prefix(40))/\(hash)") else { preconditionFailure("a hash is short") }
    return key
  }
}
