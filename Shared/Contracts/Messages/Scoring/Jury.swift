package import Programme

/// The jury of a season's defence: exactly two organisers, three experts, two public figures, and reserves (rulebook 4.2).
package struct JuryAppoint: Command, Equatable {
  package static let type: MessageType = "jury.appoint"

  package var season: Identifier
  package var jurors: [Juror]
  package var reserves: [Juror]

  package init(season: Identifier, jurors: [Juror], reserves: [Juror]) {
    self.season = season
    self.jurors = jurors
    self.reserves = reserves
  }
}

/// A reserve of the same group takes a juror's place, for the season or for one project only (rulebook 4.3).
package struct JurySubstitute: Command, Equatable {
  package static let type: MessageType = "jury.substitute"

  package var season: Identifier
  package var out: Identifier
  package var `in`: Identifier
  package var reason: String
  /// For that project only.
  package var number: ApplicationNumber?

  package init(season: Identifier, out: Identifier, `in`: Identifier, reason: String, number: ApplicationNumber? = nil) {
    self.season = season
    self.out = out
    self.in = `in`
    self.reason = reason
    self.number = number
  }
}

/// The roster of the jury; every juror has a name for the ballots (rulebook 4.2).
package struct JuryAppointed: Event, Equatable {
  package static let type: MessageType = "jury.appointed"

  package var season: Identifier
  package var jurors: [Juror]
  package var reserves: [Juror]
  package var appointedAt: Instant
  /// 1 for the first roster; rises when it is changed before the first ballot, or when reserves are added.
  package var version: Int?

  package init(season: Identifier, jurors: [Juror], reserves: [Juror], appointedAt: Instant, version: Int? = nil) {
    self.season = season
    self.jurors = jurors
    self.reserves = reserves
    self.appointedAt = appointedAt
    self.version = version
  }
}

/// A reserve sits in a juror's place (rulebook 4.3).
package struct JurySubstituted: Event, Equatable {
  package static let type: MessageType = "jury.substituted"

  package var season: Identifier
  package var out: Identifier
  package var `in`: Identifier
  package var group: JuryGroup
  package var reason: String
  package var number: ApplicationNumber?
  package var substitutedAt: Instant

  package init(
    season: Identifier, out: Identifier, `in`: Identifier, group: JuryGroup, reason: String, number: ApplicationNumber? = nil,
    substitutedAt: Instant
  ) {
    self.season = season
    self.out = out
    self.in = `in`
    self.group = group
    self.reason = reason
    self.number = number
    self.substitutedAt = substitutedAt
  }
}
