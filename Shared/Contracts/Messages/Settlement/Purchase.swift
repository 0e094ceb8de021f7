package import Programme

/// A participant takes an offer; the points are held (rulebook 6.4).
package struct PurchasePlace: Command, Equatable {
  package static let type: MessageType = "purchase.place"

  /// The producer's own id; given by the service when missing.
  package var purchase: Identifier?
  package var offer: Identifier
  package var buyer: Person
  package var quantity: WholeNumber<1, 1_000_000>

  package init(purchase: Identifier? = nil, offer: Identifier, buyer: Person, quantity: WholeNumber<1, 1_000_000>) {
    self.purchase = purchase
    self.offer = offer
    self.buyer = buyer
    self.quantity = quantity
  }
}

/// The seller has delivered and shows the buyer's code (rulebook 6.4).
package struct PurchaseFulfil: Command, Equatable {
  package static let type: MessageType = "purchase.fulfil"

  package var purchase: Identifier
  package var code: ShortText

  package init(purchase: Identifier, code: ShortText) {
    self.purchase = purchase
    self.code = code
  }
}

/// A purchase that is not fulfilled is called off; the hold returns (rulebook 6.4).
package struct PurchaseCancel: Command, Equatable {
  package static let type: MessageType = "purchase.cancel"

  package var purchase: Identifier
  package var reason: String?

  package init(purchase: Identifier, reason: String? = nil) {
    self.purchase = purchase
    self.reason = reason
  }
}

/// A settled purchase is given back (rulebook 6.4).
package struct PurchaseRefund: Command, Equatable {
  package static let type: MessageType = "purchase.refund"

  package var purchase: Identifier
  package var reason: String

  package init(purchase: Identifier, reason: String) {
    self.purchase = purchase
    self.reason = reason
  }
}

/// Points are held for a purchase (rulebook 6.4); the redemption code is only in the copy sent to `reply_to`, never on the public event.
package struct PurchasePlaced: Event, Equatable {
  package static let type: MessageType = "purchase.placed"

  package var purchase: Identifier
  package var offer: Identifier
  /// The buyer's.
  package var account: Identifier
  package var quantity: WholeNumber<1, 1_000_000>
  package var amount: Points
  package var heldUntil: Instant
  package var movement: Int
  package var placedAt: Instant
  /// For the buyer alone.
  package var code: ShortText?

  package init(
    purchase: Identifier, offer: Identifier, account: Identifier, quantity: WholeNumber<1, 1_000_000>, amount: Points, heldUntil: Instant,
    movement: Int, placedAt: Instant, code: ShortText? = nil
  ) {
    self.purchase = purchase
    self.offer = offer
    self.account = account
    self.quantity = quantity
    self.amount = amount
    self.heldUntil = heldUntil
    self.movement = movement
    self.placedAt = placedAt
    self.code = code
  }
}

/// A purchase is fulfilled and its points have gone where the proceeds go (rulebook 6.2, 6.4).
package struct PurchaseSettled: Event, Equatable {
  package static let type: MessageType = "purchase.settled"

  package var purchase: Identifier
  package var offer: Identifier
  package var amount: Points
  /// The account that got them; of retired points, the retired account.
  package var to: Identifier
  package var movement: Int
  package var settledAt: Instant

  package init(purchase: Identifier, offer: Identifier, amount: Points, to: Identifier, movement: Int, settledAt: Instant) {
    self.purchase = purchase
    self.offer = offer
    self.amount = amount
    self.to = to
    self.movement = movement
    self.settledAt = settledAt
  }
}

/// A purchase is called off; points and stock are back (rulebook 6.4).
package struct PurchaseCancelled: Event, Equatable {
  package static let type: MessageType = "purchase.cancelled"

  package var purchase: Identifier
  package var offer: Identifier
  package var amount: Points
  package var movement: Int
  package var reason: String?
  package var cancelledAt: Instant

  package init(purchase: Identifier, offer: Identifier, amount: Points, movement: Int, reason: String? = nil, cancelledAt: Instant) {
    self.purchase = purchase
    self.offer = offer
    self.amount = amount
    self.movement = movement
    self.reason = reason
    self.cancelledAt = cancelledAt
  }
}

/// A settled purchase is given back (rulebook 6.4).
package struct PurchaseRefunded: Event, Equatable {
  package static let type: MessageType = "purchase.refunded"

  package var purchase: Identifier
  package var offer: Identifier
  package var amount: Points
  package var movement: Int
  package var reason: String
  package var refundedAt: Instant

  package init(purchase: Identifier, offer: Identifier, amount: Points, movement: Int, reason: String, refundedAt: Instant) {
    self.purchase = purchase
    self.offer = offer
    self.amount = amount
    self.movement = movement
    self.reason = reason
    self.refundedAt = refundedAt
  }
}

/// A purchase was not fulfilled in time; the hold has returned (rulebook 6.4).
package struct PurchaseExpired: Event, Equatable {
  package static let type: MessageType = "purchase.expired"

  package var purchase: Identifier
  package var offer: Identifier
  package var amount: Points
  package var movement: Int
  package var expiredAt: Instant

  package init(purchase: Identifier, offer: Identifier, amount: Points, movement: Int, expiredAt: Instant) {
    self.purchase = purchase
    self.offer = offer
    self.amount = amount
    self.movement = movement
    self.expiredAt = expiredAt
  }
}
