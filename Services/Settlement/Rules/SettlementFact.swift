package import Contracts

/// Everything that settlement may find to be so: what it publishes, what it tells one person only, and what it took note of.
///
/// Balances, offers, purchases and the ledger's chain follow from the public events alone; who stands behind an account does not.
package indirect enum SettlementFact: ProducedFact, Equatable {
  /// The owner's keys and contact go with it; both are missing when the event is read back from the journal.
  case accountOpened(AccountOpened, keys: [OwnerKey] = [], contact: Person? = nil)
  case offerPublished(OfferPublished)
  case offerWithdrawn(OfferWithdrawn)
  case offerExpired(OfferExpired)
  case issued(CoinIssued)
  case awarded(CoinAwarded)
  case granted(CoinGranted)
  case placed(PurchasePlaced)
  case settled(PurchaseSettled)
  case cancelled(PurchaseCancelled)
  case refunded(PurchaseRefunded)
  case expired(PurchaseExpired)
  case coverageAlarm(CoverageAlarm)
  case checkpoint(LedgerCheckpoint)

  /// `placed` once more with the redemption code, for the buyer alone.
  case placedForBuyer(PurchasePlaced)
  /// Mail to an owner; it would tell everyone whose account it is, so the notifications lane alone hears it.
  case notification(NotificationRequested)
  /// More keys that lead to an account, and how to reach its owner.
  case ownerNoted(AccountNumber, keys: [OwnerKey], contact: Person?)
  case heard(HeardEvent)

  package var event: (any Event)? {
    switch self {
    case .accountOpened(let event, _, _): event
    case .offerPublished(let event): event
    case .offerWithdrawn(let event): event
    case .offerExpired(let event): event
    case .issued(let event): event
    case .awarded(let event): event
    case .granted(let event): event
    case .placed(let event), .placedForBuyer(let event): event
    case .settled(let event): event
    case .cancelled(let event): event
    case .refunded(let event): event
    case .expired(let event): event
    case .coverageAlarm(let event): event
    case .checkpoint(let event): event
    case .notification(let event): event
    case .ownerNoted, .heard: nil
    }
  }

  package var audience: Audience {
    switch self {
    case .placedForBuyer: .asker
    case .notification: .notifications
    default: .everyone
    }
  }

  /// The account, offer or purchase that the fact is about.
  package var subject: String? {
    switch self {
    case .accountOpened(let event, _, _): event.account.value
    case .offerPublished(let event): event.offer.value
    case .offerWithdrawn(let event): event.offer.value
    case .offerExpired(let event): event.offer.value
    case .issued(let event): event.account.value
    case .awarded(let event): event.to.value
    case .placed(let event), .placedForBuyer(let event): event.purchase.value
    case .settled(let event): event.purchase.value
    case .cancelled(let event): event.purchase.value
    case .refunded(let event): event.purchase.value
    case .expired(let event): event.purchase.value
    case .granted, .coverageAlarm, .checkpoint, .notification, .ownerNoted, .heard: nil
    }
  }
}
