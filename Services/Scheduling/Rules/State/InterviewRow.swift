package import Contracts
package import Programme

/// An interview of a project with experts, as intake tells it; it takes their time (rulebook 1.5, 2).
package struct InterviewRow: Sendable, Equatable {
  package struct Key: Sendable, Hashable {
    package let number: ApplicationNumber
    package let round: Int

    package init(number: ApplicationNumber, round: Int) {
      self.number = number
      self.round = round
    }
  }

  package let key: Key
  package var startsAt: Instant
  /// Those invited; once it is recorded, those who were there.
  package var experts: [Person]
  /// Nil until it is recorded.
  package var passed: Bool?
  /// Whose time it takes: the team's, and that of the experts registered here when it was told.
  package var parties: [Party] = []

  package init(key: Key, startsAt: Instant, experts: [Person]) {
    self.key = key
    self.startsAt = startsAt
    self.experts = experts
  }
}
