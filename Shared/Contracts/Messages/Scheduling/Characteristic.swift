package import Programme

/// What an expert or the organiser says of project and team at the end of pre-acceleration (rulebook 2, 4.5).
package struct CharacteristicSubmit: Command, Equatable {
  package static let type: MessageType = "characteristic.submit"

  package var number: ApplicationNumber
  package var text: String
  package var rating: Mark
  package var by: Person
  /// Expert when missing.
  package var role: CharacteristicRole?

  package init(number: ApplicationNumber, text: String, rating: Mark, by: Person, role: CharacteristicRole? = nil) {
    self.number = number
    self.text = text
    self.rating = rating
    self.by = by
    self.role = role
  }
}

/// A characteristic is on record; the suggested team rating counts it (rulebook 4.5).
package struct CharacteristicSubmitted: Event, Equatable {
  package static let type: MessageType = "characteristic.submitted"

  package var season: Identifier
  package var number: ApplicationNumber
  package var text: String
  package var rating: Mark
  package var by: Person
  package var role: CharacteristicRole
  package var submittedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, text: String, rating: Mark, by: Person, role: CharacteristicRole, submittedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.text = text
    self.rating = rating
    self.by = by
    self.role = role
    self.submittedAt = submittedAt
  }
}
