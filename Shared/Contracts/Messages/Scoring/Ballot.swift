package import Programme

/// A juror's marks for one project; casting again corrects, until the protocol closes (rulebook 4.2, 4.4).
package struct BallotCast: Command, Equatable {
  package static let type: MessageType = "ballot.cast"

  package var season: Identifier
  package var number: ApplicationNumber
  package var juror: Identifier
  package var marks: WordMap<DefenceCriterion, Mark>

  package init(season: Identifier, number: ApplicationNumber, juror: Identifier, marks: WordMap<DefenceCriterion, Mark>) {
    self.season = season
    self.number = number
    self.juror = juror
    self.marks = marks
  }
}

/// A version of a ballot is on record; all versions are kept (rulebook 4.4).
package struct BallotRecorded: Event, Equatable {
  package static let type: MessageType = "ballot.recorded"

  package var season: Identifier
  package var number: ApplicationNumber
  package var juror: Identifier
  package var version: Int
  package var marks: WordMap<DefenceCriterion, Mark>
  /// Whether all five criteria have a mark.
  package var complete: Bool
  package var recordedAt: Instant
  /// The version of the presentation's record that the juror marked.
  package var presentation: Int?

  package init(
    season: Identifier, number: ApplicationNumber, juror: Identifier, version: Int, marks: WordMap<DefenceCriterion, Mark>,
    complete: Bool, recordedAt: Instant, presentation: Int? = nil
  ) {
    self.season = season
    self.number = number
    self.juror = juror
    self.version = version
    self.marks = marks
    self.complete = complete
    self.recordedAt = recordedAt
    self.presentation = presentation
  }
}
