package import Contracts

/// Which rows a batch has made or changed, so that the store can save them set by set.
package struct SettlementChanges: Sendable, Equatable {
  package var market = false
  /// New, in the order of opening.
  package var opened: [AccountNumber] = []
  /// Balances move by these; written netted, so that no absolute value can undo another's change.
  package var deltas: [AccountNumber: Int] = [:]
  /// Changed in something else than the balance.
  package var accounts: Set<AccountNumber> = []
  package var owners: [OwnerKey] = []
  package var contacts: Set<AccountNumber> = []
  package var newOffers: [Identifier] = []
  package var offers: Set<Identifier> = []
  package var newPurchases: [Identifier] = []
  package var purchases: Set<Identifier> = []
  package var movements: [Movement] = []

  package init() {}

  package var isEmpty: Bool { self == SettlementChanges() }
}
