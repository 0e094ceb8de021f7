extension PurchasePlace: Exemplary {
  package static let summary = "A participant takes an offer; the points are held."

  package static var example: Self {
    Self(purchase: "p-0001", offer: "public-speaking", buyer: Sample.member, quantity: 1)
  }
}

extension PurchaseFulfil: Exemplary {
  package static let summary = "The seller has delivered and shows the buyer's code."

  package static var example: Self {
    Self(purchase: "p-0001", code: "7F3KQ-2ZD4H")
  }
}

extension PurchaseCancel: Exemplary {
  package static let summary = "A purchase that is not fulfilled is called off; the hold returns."

  package static var example: Self {
    Self(purchase: "p-0001", reason: "Уақытым болмай қалды.")
  }
}

extension PurchaseRefund: Exemplary {
  package static let summary = "A settled purchase is given back."

  package static var example: Self {
    Self(purchase: "p-0001", reason: "Тренинг не состоялся.")
  }
}

extension PurchasePlaced: Exemplary {
  package static let summary =
    "Points are held for a purchase; the redemption code is only in the copy sent to `reply_to`, never on the public event."

  package static var example: Self {
    Self(
      purchase: "p-0001", offer: "public-speaking", account: "L-9B5R-07WE-S2N1", quantity: 1, amount: 50,
      heldUntil: Sample.instant("2020-07-17T05:00:00Z"), movement: 21, placedAt: Sample.instant("2020-07-03T05:00:00Z"))
  }
}

extension PurchaseSettled: Exemplary {
  package static let summary = "A purchase is fulfilled and its points have gone where the proceeds go."

  package static var example: Self {
    Self(
      purchase: "p-0001", offer: "public-speaking", amount: 50, to: "L-3M8T-44PD-6HVC", movement: 22,
      settledAt: Sample.instant("2020-07-10T05:00:00Z"))
  }
}

extension PurchaseCancelled: Exemplary {
  package static let summary = "A purchase is called off; points and stock are back."

  package static var example: Self {
    Self(
      purchase: "p-0001", offer: "public-speaking", amount: 50, movement: 22, reason: "Уақытым болмай қалды.",
      cancelledAt: Sample.instant("2020-07-09T05:00:00Z"))
  }
}

extension PurchaseRefunded: Exemplary {
  package static let summary = "A settled purchase is given back."

  package static var example: Self {
    Self(
      purchase: "p-0001", offer: "public-speaking", amount: 50, movement: 25, reason: "Тренинг не состоялся.",
      refundedAt: Sample.instant("2020-07-20T05:00:00Z"))
  }
}

extension PurchaseExpired: Exemplary {
  package static let summary = "A purchase was not fulfilled in time; the hold has returned."

  package static var example: Self {
    Self(purchase: "p-0001", offer: "public-speaking", amount: 50, movement: 23, expiredAt: Sample.instant("2020-07-17T05:00:00Z"))
  }
}
