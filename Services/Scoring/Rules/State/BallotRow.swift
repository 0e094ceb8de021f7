package import Contracts
package import Programme

/// One version of a juror's ballot for a project; every one is kept, the latest counts (rulebook 4.4).
package struct BallotRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let juror: Identifier
    package let version: Int

    package init(number: ApplicationNumber, juror: Identifier, version: Int) {
      self.number = number
      self.juror = juror
      self.version = version
    }
  }

  package let key: Key
  package let season: Identifier
  /// All five criteria.
  package let marks: WordMap<DefenceCriterion, Mark>
  /// The version of the presentation's record that was marked.
  package let presentation: Int
  package let recordedAt: Instant

  package init(key: Key, season: Identifier, marks: WordMap<DefenceCriterion, Mark>, presentation: Int, recordedAt: Instant) {
    self.key = key
    self.season = season
    self.marks = marks
    self.presentation = presentation
    self.recordedAt = recordedAt
  }
}
