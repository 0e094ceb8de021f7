package import Contracts
package import Programme

/// What a batch of commands needs to see; the store loads it in one round trip.
package struct ScoringKeys: Sendable, Equatable {
  /// Seasons with their jury.
  package var seasons: Set<Identifier> = []
  /// Projects with their season, all versions of their ballots, and their assessments.
  package var numbers: Set<ApplicationNumber> = []
  /// Seasons with all their projects, and the ballots of those.
  package var wholeSeasons: Set<Identifier> = []
  /// Protocols with their amendments and their season.
  package var protocols: Set<Identifier> = []
  /// Experts, by their own id or by the id of the person.
  package var experts: Set<Identifier> = []
  /// Experts who are told apart by this `PersonKey`, and their accreditations.
  package var people: Set<String> = []

  package init() {}

  package var isEmpty: Bool { self == ScoringKeys() }
}
