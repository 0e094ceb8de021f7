package import Contracts
internal import Programme

/// A conflict between parties and the organiser's decision on it (rulebook 3.7).
package struct ConflictRow: Sendable, Equatable {
  package let reported: ConflictReported
  package var resolved: ConflictResolved?

  package init(reported: ConflictReported) { self.reported = reported }

  package var conflict: Identifier { reported.conflict }
}
