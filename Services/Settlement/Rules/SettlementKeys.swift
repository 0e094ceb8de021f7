package import Contracts

/// What a batch of commands needs to see; the store loads it in one round trip, always with the market and the ledger's own accounts.
package struct SettlementKeys: Sendable, Equatable {
  /// Accounts by their number.
  package var accounts: Set<AccountNumber> = []
  /// Accounts by whoever owns them, with the keys that lead there.
  package var owners: Set<OwnerKey> = []
  /// Offers with the accounts of their seller and beneficiary.
  package var offers: Set<Identifier> = []
  /// Purchases with their offer and all accounts of both.
  package var purchases: Set<Identifier> = []
  /// Of these `owners` how to reach them; the buyers of `purchases` are always among them.
  package var contacts: Set<OwnerKey> = []
  /// Something is asked that needs the market alone.
  package var market = false

  package init() {}

  package var isEmpty: Bool { self == SettlementKeys() }
}
