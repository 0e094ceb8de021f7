package import Contracts
package import Programme

/// What a batch of commands needs to see; the store loads it in one round trip.
package struct IntakeKeys: Sendable, Equatable {
  /// Seasons by their id.
  package var seasons: Set<Identifier> = []
  /// Seasons by their number prefix, whatever their id.
  package var prefixes: Set<String> = []
  /// Applications with all that belongs to them: their season, interviews, and the latest of each project document.
  package var numbers: Set<ApplicationNumber> = []
  /// Of these `numbers` the bytes of the current revision, too.
  package var contents: Set<ApplicationNumber> = []
  /// Which applications, if any, hold these keys in their season (withdrawn ones do not).
  package var duplicates: Set<DuplicateKey> = []
  /// Of these `numbers` the keys of every application, not withdrawn, that the same applicant has in the same season.
  package var applicantsOf: Set<ApplicationNumber> = []

  package init() {}

  package var isEmpty: Bool { self == IntakeKeys() }
}
