internal import Contracts
package import Programme

/// Which of the ledger's accounts it is (rulebook 6.5).
package enum LedgerAccountKind: String, Sendable, CaseIterable {
  case platform, holds, retired, project, participant, business

  init(_ kind: AccountKind) {
    self =
      switch kind {
      case .participant: .participant
      case .business: .business
      case .project: .project
      }
  }

  /// The kinds that somebody owns.
  var owned: AccountKind? { AccountKind(rawValue: rawValue) }
}

/// An account and what is on it. Whose it is stands elsewhere.
package struct AccountRow: Sendable, Equatable {
  package let number: AccountNumber
  package let kind: LedgerAccountKind
  /// Whole points; below zero only on the platform, which has given them out.
  package var balance = 0
  package let openedAt: Instant
  /// Of a project of this programme; projects are public.
  package var project: ApplicationNumber?
  package var direction: Direction?
  /// The project has withdrawn or was excluded: it gets no more points from the platform.
  package var hasLeft = false

  package init(number: AccountNumber, kind: LedgerAccountKind, openedAt: Instant) {
    self.number = number
    self.kind = kind
    self.openedAt = openedAt
  }
}
