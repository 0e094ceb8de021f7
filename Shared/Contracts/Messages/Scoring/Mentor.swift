package import Programme

/// An author of a project or an expert is accredited as mentor of a direction (rulebook 7).
package struct MentorAccredit: Command, Equatable {
  package static let type: MessageType = "mentor.accredit"

  package var person: Person
  package var direction: Direction
  package var by: Signatory
  package var season: Identifier?

  package init(person: Person, direction: Direction, by: Signatory, season: Identifier? = nil) {
    self.person = person
    self.direction = direction
    self.by = by
    self.season = season
  }
}

/// The mentor is accredited and gets a certificate (rulebook 5, 7).
package struct MentorAccredited: Event, Equatable {
  package static let type: MessageType = "mentor.accredited"

  package var person: Person
  package var direction: Direction
  package var by: Signatory
  package var season: Identifier?
  package var language: Language
  package var accreditedAt: Instant

  package init(person: Person, direction: Direction, by: Signatory, season: Identifier? = nil, language: Language, accreditedAt: Instant) {
    self.person = person
    self.direction = direction
    self.by = by
    self.season = season
    self.language = language
    self.accreditedAt = accreditedAt
  }
}
