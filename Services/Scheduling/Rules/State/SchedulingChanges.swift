package import Contracts
package import Programme

/// Which rows a batch has made or changed, so that the store can save them set by set; the rows are read from the state when it is done.
package struct SchedulingChanges: Sendable, Equatable {
  package var seasons: Set<Identifier> = []
  package var projects: Set<ApplicationNumber> = []
  package var interviews: Set<InterviewRow.Key> = []
  package var experts: Set<Identifier> = []
  package var juries: Set<Identifier> = []
  package var consultations: Set<Identifier> = []
  package var surveys: Set<Identifier> = []
  package var tallies: Set<TallyKey> = []
  /// Times taken, moved or freed: all of these rows are deleted, and those that are still in the state are inserted.
  package var busy: Set<BusyRow.Key> = []

  package init() {}
}
