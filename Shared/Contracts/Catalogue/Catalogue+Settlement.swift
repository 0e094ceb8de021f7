/// The rows of CONTRACTS for settlement: what it answers, and who must hear what it tells.
extension Catalogue {
  static let settlementCommands: [CommandEntry] = [
    CommandEntry(AccountOpen.self, service: .settlement, success: ["account.opened"]),
    CommandEntry(OfferPublish.self, service: .settlement, success: ["offer.published"]),
    CommandEntry(OfferWithdraw.self, service: .settlement, success: ["offer.withdrawn"]),
    CommandEntry(CoinIssue.self, service: .settlement, success: ["coin.issued"]),
    CommandEntry(CoinAward.self, service: .settlement, success: ["coin.awarded"]),
    CommandEntry(CoinGrant.self, service: .settlement, success: ["coin.granted"]),
    CommandEntry(PurchasePlace.self, service: .settlement, success: ["purchase.placed"]),
    CommandEntry(PurchaseFulfil.self, service: .settlement, success: ["purchase.settled"]),
    CommandEntry(PurchaseCancel.self, service: .settlement, success: ["purchase.cancelled"]),
    CommandEntry(PurchaseRefund.self, service: .settlement, success: ["purchase.refunded"]),
  ]

  static let settlementEvents: [EventEntry] = [
    EventEntry(AccountOpened.self, source: .settlement),
    EventEntry(OfferPublished.self, source: .settlement),
    EventEntry(OfferWithdrawn.self, source: .settlement),
    EventEntry(OfferExpired.self, source: .settlement),
    EventEntry(CoinIssued.self, source: .settlement),
    EventEntry(CoinAwarded.self, source: .settlement),
    EventEntry(CoinGranted.self, source: .settlement),
    EventEntry(PurchasePlaced.self, source: .settlement),
    EventEntry(PurchaseSettled.self, source: .settlement),
    EventEntry(PurchaseCancelled.self, source: .settlement),
    EventEntry(PurchaseRefunded.self, source: .settlement),
    EventEntry(PurchaseExpired.self, source: .settlement),
    EventEntry(CoverageAlarm.self, source: .settlement),
    EventEntry(LedgerCheckpoint.self, source: .settlement),
  ]
}
