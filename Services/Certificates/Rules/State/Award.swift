package import Contracts
package import Programme

/// What a person is given a certificate for (rulebook 5).
package struct Award: Codable, Sendable, Equatable {
  package var kind: CertificateKind
  package var season: Identifier?
  package var holder: Person
  package var project: CertificateProject?
  package var period: Period?
  package var direction: Direction?
  package var language: Language
  package var signedBy: Signatory?

  package init(
    kind: CertificateKind, season: Identifier?, holder: Person, project: CertificateProject? = nil, period: Period? = nil,
    direction: Direction? = nil, language: Language, signedBy: Signatory? = nil
  ) {
    self.kind = kind
    self.season = season
    self.holder = holder
    self.project = project
    self.period = period
    self.direction = direction
    self.language = language
    self.signedBy = signedBy
  }

  package init(_ event: CertificateIssued) {
    self.init(
      kind: event.kind, season: event.season, holder: event.holder, project: event.project, period: event.period,
      direction: event.direction, language: event.language, signedBy: event.signedBy)
  }

  package var key: AwardKey {
    AwardKey(kind: kind, season: season, project: project?.number, person: PersonKey.of(holder))
  }
}

extension Award {
  /// Whether both are the same award: the keys are equal, or one message names by an id whom the other names by name alone, in one project.
  func isSame(as other: Award) -> Bool {
    if key == other.key { return true }
    guard kind == other.kind, season == other.season, let number = project?.number, number == other.project?.number else { return false }
    return (holder.person == nil) != (other.holder.person == nil) && FoldedName(holder.fullName) == FoldedName(other.holder.fullName)
  }
}

/// One award = (kind, season, number, person) (CONTRACTS, "Certificates").
package struct AwardKey: Sendable, Hashable {
  package var kind: CertificateKind
  package var season: Identifier?
  package var project: ApplicationNumber?
  package var person: String

  package init(kind: CertificateKind, season: Identifier?, project: ApplicationNumber?, person: String) {
    self.kind = kind
    self.season = season
    self.project = project
    self.person = person
  }
}

/// Tells people apart (CONTRACTS, "People"): by the producer's id of a person, else by folded full name with birth date or e-mail.
///
/// The key is stored in a unique index: its form may never change. Parts are framed as `<bytes>:<part>,` so that no two people share one.
package enum PersonKey {
  package static func of(_ person: Person) -> String {
    if let id = person.person { return framed("person", id.value) }
    let name = FoldedName(person.fullName).key
    if let birthDate = person.birthDate { return framed("born", name, birthDate.iso) }
    return framed("mail", name, person.email?.lowercased() ?? "")
  }

  private static func framed(_ kind: String, _ parts: String...) -> String {
    parts.reduce(kind) { $0 + " \($1.utf8.count):\($1)" }
  }
}
