package import Contracts
package import Programme

/// Which rows a batch has made or changed, so that the store can save them set by set.
///
/// The rows of `newApplications` and of the sets are read from the state when the batch is done; the other lists hold rows that never change.
package struct IntakeChanges: Sendable, Equatable {
  /// New or changed.
  package var seasons: Set<Identifier> = []
  /// Those of `seasons` that are new.
  package var newSeasons: Set<Identifier> = []
  /// In the order of their numbers.
  package var newApplications: [ApplicationNumber] = []
  /// Changed; those that are new are not among them.
  package var applications: Set<ApplicationNumber> = []
  /// New or changed.
  package var interviews: Set<InterviewRow.Key> = []
  package var newRevisions: [RevisionRow] = []
  package var newConcepts: [ConceptRow] = []
  package var newDocuments: [DocumentRow] = []
  package var newSittings: [SittingRow] = []

  package init() {}

  package var isEmpty: Bool { self == IntakeChanges() }
}
