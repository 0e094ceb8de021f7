package import Contracts

/// Everything that settlement decides on: its commands with the producer's source (a `person` is an opaque id of that producer), what it
/// hears of other services, and what it tells itself.
package indirect enum SettlementCommand: Sendable, Equatable {
  case openAccount(AccountOpen, source: String)
  case publishOffer(OfferPublish)
  case withdrawOffer(OfferWithdraw)
  case issue(CoinIssue)
  case award(CoinAward, source: String)
  case grant(CoinGrant, source: String)
  case place(PurchasePlace, source: String)
  case fulfil(PurchaseFulfil)
  case cancel(PurchaseCancel)
  case refund(PurchaseRefund)

  case heard(HeardEvent)
  case timer(SettlementTimer)
}

/// An event of another service that settlement must hear (CONTRACTS, "Who must hear what").
package enum HeardEvent: Sendable, Equatable {
  case seasonAnnounced(SeasonAnnounced)
  case admitted(ApplicationAdmitted)
  case withdrawn(ApplicationWithdrawn)
  case excluded(ProjectExcluded)
  case orderIssued(OrderIssued)
  case completed(ProjectCompleted)
}
