package import Programme

/// A project or a mentor proposes that they work together (rulebook 3.1).
package struct PairPropose: Command, Equatable {
  package static let type: MessageType = "pair.propose"

  package var number: ApplicationNumber
  package var mentor: Identifier
  /// The project when missing.
  package var by: PairSide?
  package var reason: String?

  package init(number: ApplicationNumber, mentor: Identifier, by: PairSide? = nil, reason: String? = nil) {
    self.number = number
    self.mentor = mentor
    self.by = by
    self.reason = reason
  }
}

/// The other side agrees: a pair forms by mutual consent only (rulebook 3.1).
package struct PairAccept: Command, Equatable {
  package static let type: MessageType = "pair.accept"

  package var number: ApplicationNumber
  package var mentor: Identifier
  /// The side that was asked when missing.
  package var by: PairSide?

  package init(number: ApplicationNumber, mentor: Identifier, by: PairSide? = nil) {
    self.number = number
    self.mentor = mentor
    self.by = by
  }
}

/// The other side does not agree.
package struct PairDecline: Command, Equatable {
  package static let type: MessageType = "pair.decline"

  package var number: ApplicationNumber
  package var mentor: Identifier
  package var by: PairSide?
  package var reason: String?

  package init(number: ApplicationNumber, mentor: Identifier, by: PairSide? = nil, reason: String? = nil) {
    self.number = number
    self.mentor = mentor
    self.by = by
    self.reason = reason
  }
}

/// A pair parts.
package struct PairDissolve: Command, Equatable {
  package static let type: MessageType = "pair.dissolve"

  package var number: ApplicationNumber
  package var mentor: Identifier
  package var by: PairSide?
  package var reason: String?

  package init(number: ApplicationNumber, mentor: Identifier, by: PairSide? = nil, reason: String? = nil) {
    self.number = number
    self.mentor = mentor
    self.by = by
    self.reason = reason
  }
}

/// One side has asked the other (rulebook 3.1).
package struct PairProposed: Event, Equatable {
  package static let type: MessageType = "pair.proposed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var mentor: Identifier
  package var by: PairSide
  package var reason: String?
  package var proposedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, mentor: Identifier, by: PairSide, reason: String? = nil, proposedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.mentor = mentor
    self.by = by
    self.reason = reason
    self.proposedAt = proposedAt
  }
}

/// Project and mentor work together (rulebook 3.1); a juror who mentors a project is substituted for it (rulebook 4.3).
package struct PairFormed: Event, Equatable {
  package static let type: MessageType = "pair.formed"

  package var season: Identifier
  package var number: ApplicationNumber
  package var mentor: Identifier
  package var person: Person
  package var formedAt: Instant

  package init(season: Identifier, number: ApplicationNumber, mentor: Identifier, person: Person, formedAt: Instant) {
    self.season = season
    self.number = number
    self.mentor = mentor
    self.person = person
    self.formedAt = formedAt
  }
}

/// The other side did not agree.
package struct PairDeclined: Event, Equatable {
  package static let type: MessageType = "pair.declined"

  package var season: Identifier
  package var number: ApplicationNumber
  package var mentor: Identifier
  package var by: PairSide
  package var reason: String?
  package var declinedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, mentor: Identifier, by: PairSide, reason: String? = nil, declinedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.mentor = mentor
    self.by = by
    self.reason = reason
    self.declinedAt = declinedAt
  }
}

/// A pair has parted; the project may look for another mentor.
package struct PairDissolved: Event, Equatable {
  package static let type: MessageType = "pair.dissolved"

  package var season: Identifier
  package var number: ApplicationNumber
  package var mentor: Identifier
  package var by: PairSide
  package var reason: String?
  package var dissolvedAt: Instant

  package init(
    season: Identifier, number: ApplicationNumber, mentor: Identifier, by: PairSide, reason: String? = nil, dissolvedAt: Instant
  ) {
    self.season = season
    self.number = number
    self.mentor = mentor
    self.by = by
    self.reason = reason
    self.dissolvedAt = dissolvedAt
  }
}
