package import Contracts
package import Programme

/// One entry of the open ledger: so many points from one account to another; two sides by its form (rulebook 6.5, 6.7).
package struct Movement: Sendable, Equatable {
  package enum Kind: String, Sendable { case issue, award, grant, hold, settle, release, expire, refund }

  /// Place in the ledger, from 1, without gaps.
  package let number: Int
  package let kind: Kind
  /// Whose points it takes.
  package let debit: AccountNumber
  /// Who gets them.
  package let credit: AccountNumber
  package let amount: Int
  package let at: Instant
  /// The purchase it belongs to.
  package let purchase: Identifier?

  package init(
    _ number: Int, _ kind: Kind, from debit: AccountNumber, to credit: AccountNumber, _ amount: Int, at: Instant,
    purchase: Identifier? = nil
  ) {
    self.number = number
    self.kind = kind
    self.debit = debit
    self.credit = credit
    self.amount = amount
    self.at = at
    self.purchase = purchase
  }

  /// What it adds to the points in circulation.
  package var circulation: Int { (credit.circulates ? amount : 0) - (debit.circulates ? amount : 0) }
}
