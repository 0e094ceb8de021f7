package import Programme

/// An expert assesses a completed project by the eight criteria and recommends it, or does not (rulebook 4.9).
package struct AmbassadorAssess: Command, Equatable {
  package static let type: MessageType = "ambassador.assess"

  package var number: ApplicationNumber
  package var expert: Identifier
  package var marks: WordMap<AmbassadorCriterion, Mark>
  package var recommended: Bool?
  package var notes: String?

  package init(
    number: ApplicationNumber, expert: Identifier, marks: WordMap<AmbassadorCriterion, Mark>, recommended: Bool? = nil,
    notes: String? =
      nil
  ) {
    self.number = number
    self.expert = expert
    self.marks = marks
    self.recommended = recommended
    self.notes = notes
  }
}

/// The institute awards the status of brand ambassador (rulebook 4.9).
package struct AmbassadorAward: Command, Equatable {
  package static let type: MessageType = "ambassador.award"

  package var number: ApplicationNumber
  package var by: Signatory

  package init(number: ApplicationNumber, by: Signatory) {
    self.number = number
    self.by = by
  }
}

/// An assessment is on record (rulebook 4.9).
package struct AmbassadorAssessed: Event, Equatable {
  package static let type: MessageType = "ambassador.assessed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var expert: Identifier
  package var version: Int
  package var marks: WordMap<AmbassadorCriterion, Mark>
  package var total: Int
  package var recommended: Bool
  package var notes: String?
  package var assessedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, expert: Identifier, version: Int, marks: WordMap<AmbassadorCriterion, Mark>,
    total:
      Int, recommended: Bool, notes: String? = nil, assessedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.expert = expert
    self.version = version
    self.marks = marks
    self.total = total
    self.recommended = recommended
    self.notes = notes
    self.assessedAt = assessedAt
  }
}

/// The project is a brand ambassador; its people get certificates (rulebook 4.9, 5).
package struct AmbassadorAwarded: Event, Equatable {
  package static let type: MessageType = "ambassador.awarded"

  package var season: Identifier
  package var number: ApplicationNumber
  package var name: String
  package var direction: Direction
  package var people: [Person]
  package var language: Language
  package var by: Signatory
  package var awardedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, name: String, direction: Direction, people: [Person], language: Language,
    by:
      Signatory, awardedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.name = name
    self.direction = direction
    self.people = people
    self.language = language
    self.by = by
    self.awardedAt = awardedAt
  }
}
