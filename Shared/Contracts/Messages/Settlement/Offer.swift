package import Programme

/// Goods, a service or a discount for points (rulebook 6.1, 6.2).
package struct OfferPublish: Command, Equatable {
  package static let type: MessageType = "offer.publish"

  package var offer: Identifier
  /// An account, or the number of a project.
  package var seller: Identifier
  package var kind: OfferKind
  package var title: LocalizedText
  package var price: Points
  package var stock: Count
  /// In the region's zone.
  package var validUntil: LocalDateTime
  package var proceeds: Proceeds

  package init(
    offer: Identifier, seller: Identifier, kind: OfferKind, title: LocalizedText, price: Points, stock: Count, validUntil: LocalDateTime,
    proceeds: Proceeds
  ) {
    self.offer = offer
    self.seller = seller
    self.kind = kind
    self.title = title
    self.price = price
    self.stock = stock
    self.validUntil = validUntil
    self.proceeds = proceeds
  }
}

/// The seller takes an offer back; what is placed already stays placed (rulebook 6.4).
package struct OfferWithdraw: Command, Equatable {
  package static let type: MessageType = "offer.withdraw"

  package var offer: Identifier
  package var reason: String?

  package init(offer: Identifier, reason: String? = nil) {
    self.offer = offer
    self.reason = reason
  }
}

/// An offer is live and counts towards coverage (rulebook 6.3).
package struct OfferPublished: Event, Equatable {
  package static let type: MessageType = "offer.published"

  package var offer: Identifier
  /// The seller's.
  package var account: Identifier
  package var kind: OfferKind
  package var title: LocalizedText
  package var price: Points
  package var stock: Count
  package var validUntil: LocalDateTime
  package var expiresAt: Instant
  package var proceeds: Proceeds
  package var publishedAt: Instant
  package var coverage: Coverage

  package init(
    offer: Identifier, account: Identifier, kind: OfferKind, title: LocalizedText, price: Points, stock: Count, validUntil: LocalDateTime,
    expiresAt: Instant, proceeds: Proceeds, publishedAt: Instant, coverage: Coverage
  ) {
    self.offer = offer
    self.account = account
    self.kind = kind
    self.title = title
    self.price = price
    self.stock = stock
    self.validUntil = validUntil
    self.expiresAt = expiresAt
    self.proceeds = proceeds
    self.publishedAt = publishedAt
    self.coverage = coverage
  }
}

/// An offer is no longer live (rulebook 6.3).
package struct OfferWithdrawn: Event, Equatable {
  package static let type: MessageType = "offer.withdrawn"

  package var offer: Identifier
  package var remaining: Count
  package var reason: String?
  package var withdrawnAt: Instant
  package var coverage: Coverage

  package init(offer: Identifier, remaining: Count, reason: String? = nil, withdrawnAt: Instant, coverage: Coverage) {
    self.offer = offer
    self.remaining = remaining
    self.reason = reason
    self.withdrawnAt = withdrawnAt
    self.coverage = coverage
  }
}

/// An offer's time is over (rulebook 6.4).
package struct OfferExpired: Event, Equatable {
  package static let type: MessageType = "offer.expired"

  package var offer: Identifier
  package var remaining: Count
  package var expiredAt: Instant
  package var coverage: Coverage

  package init(offer: Identifier, remaining: Count, expiredAt: Instant, coverage: Coverage) {
    self.offer = offer
    self.remaining = remaining
    self.expiredAt = expiredAt
    self.coverage = coverage
  }
}
