package import Contracts
package import Programme

/// What a project and a mentor are to each other: asked, together, or apart (rulebook 3.1).
package struct PairRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let mentor: Identifier

    package init(number: ApplicationNumber, mentor: Identifier) {
      self.number = number
      self.mentor = mentor
    }
  }

  /// `ended`: the project has finished or left; `dissolved`: one side has parted from the other.
  package enum Stage: String, Sendable {
    case proposed, formed, declined, dissolved, ended
  }

  package let key: Key
  package let season: Identifier
  package var stage: Stage
  /// Who asked last.
  package var proposedBy: PairSide
  package var proposedAt: Instant
  package var formedAt: Instant?
  /// When it was declined, dissolved or ended.
  package var closedAt: Instant?
  /// Of whoever spoke last.
  package var reason: String?

  package init(key: Key, season: Identifier, stage: Stage, proposedBy: PairSide, proposedAt: Instant) {
    self.key = key
    self.season = season
    self.stage = stage
    self.proposedBy = proposedBy
    self.proposedAt = proposedAt
  }
}
