package import Contracts
package import Programme

/// What a participant takes for points, from the hold to its end (rulebook 6.4).
package struct PurchaseRow: Sendable, Equatable {
  package enum Status: String, Sendable { case placed, settled, cancelled, expired, refunded }

  package let purchase: Identifier
  package let offer: Identifier
  package let buyer: AccountNumber
  package let quantity: Int
  package let amount: Int
  package let heldUntil: Instant
  package var status = Status.placed
  /// Who got the points when it was settled.
  package var paidTo: AccountNumber?

  package init(purchase: Identifier, offer: Identifier, buyer: AccountNumber, quantity: Int, amount: Int, heldUntil: Instant) {
    self.purchase = purchase
    self.offer = offer
    self.buyer = buyer
    self.quantity = quantity
    self.amount = amount
    self.heldUntil = heldUntil
  }
}
