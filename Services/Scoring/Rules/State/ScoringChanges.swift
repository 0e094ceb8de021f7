package import Contracts
package import Programme

/// Which rows a batch has made or changed, so that the store can save them set by set.
///
/// The rows of the sets are read from the state when the batch is done; the lists hold rows that never change.
package struct ScoringChanges: Sendable, Equatable {
  /// New or changed.
  package var seasons: Set<Identifier> = []
  /// New or changed.
  package var projects: Set<ApplicationNumber> = []
  /// New or changed.
  package var experts: Set<Identifier> = []
  package var newBallots: [BallotRow] = []
  package var newProtocols: [ProtocolClosed] = []
  package var newAmendments: [ProtocolAmended] = []
  package var newDiagnoses: [DiagnosisRow] = []
  package var newAssessments: [AssessmentRow] = []
  package var newAccreditations: [AccreditationRow] = []

  package init() {}

  package var isEmpty: Bool { self == ScoringChanges() }
}
