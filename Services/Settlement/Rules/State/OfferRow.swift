package import Contracts
package import Programme

/// Goods, a service or a discount on the LIFT-MARKET (rulebook 6.1, 6.4).
package struct OfferRow: Sendable, Equatable {
  package enum Status: String, Sendable { case live, withdrawn, expired }

  package let offer: Identifier
  package let seller: AccountNumber
  /// Where the points of a settled purchase go (rulebook 6.2).
  package let beneficiary: AccountNumber
  package let proceeds: ProceedsKind
  package let kind: OfferKind
  package let title: LocalizedText
  package let price: Int
  package let offered: Int
  package let expiresAt: Instant
  /// Not sold and not reserved.
  package var stock: Int
  package var status = Status.live

  package init(
    offer: Identifier, seller: AccountNumber, beneficiary: AccountNumber, proceeds: ProceedsKind, kind: OfferKind, title: LocalizedText,
    price: Int, offered: Int, expiresAt: Instant
  ) {
    self.offer = offer
    self.seller = seller
    self.beneficiary = beneficiary
    self.proceeds = proceeds
    self.kind = kind
    self.title = title
    self.price = price
    self.offered = offered
    self.expiresAt = expiresAt
    stock = offered
  }

  package var isLive: Bool { status == .live }
  /// What it adds to the offers that stand behind the points (rulebook 6.3).
  package var volume: Int { isLive ? price * stock : 0 }
}
