package import Contracts

/// An event that settlement publishes, read back from the journal or from the public log.
package protocol SettlementEvent: Event, Decodable {
  var fact: SettlementFact { get }
}

extension SettlementFact {
  /// The payload to decode for an event of settlement; nil for a type that settlement does not publish.
  package static func payload(of type: MessageType) -> (any SettlementEvent.Type)? { payloads[type] }

  package static let payloads: [MessageType: any SettlementEvent.Type] = {
    let types: [any SettlementEvent.Type] = [
      AccountOpened.self, OfferPublished.self, OfferWithdrawn.self, OfferExpired.self, CoinIssued.self, CoinAwarded.self, CoinGranted.self,
      PurchasePlaced.self, PurchaseSettled.self, PurchaseCancelled.self, PurchaseRefunded.self, PurchaseExpired.self, CoverageAlarm.self,
      LedgerCheckpoint.self, NotificationRequested.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension AccountOpened: SettlementEvent { package var fact: SettlementFact { .accountOpened(self) } }
extension OfferPublished: SettlementEvent { package var fact: SettlementFact { .offerPublished(self) } }
extension OfferWithdrawn: SettlementEvent { package var fact: SettlementFact { .offerWithdrawn(self) } }
extension OfferExpired: SettlementEvent { package var fact: SettlementFact { .offerExpired(self) } }
extension CoinIssued: SettlementEvent { package var fact: SettlementFact { .issued(self) } }
extension CoinAwarded: SettlementEvent { package var fact: SettlementFact { .awarded(self) } }
extension CoinGranted: SettlementEvent { package var fact: SettlementFact { .granted(self) } }
extension PurchasePlaced: SettlementEvent { package var fact: SettlementFact { .placed(self) } }
extension PurchaseSettled: SettlementEvent { package var fact: SettlementFact { .settled(self) } }
extension PurchaseCancelled: SettlementEvent { package var fact: SettlementFact { .cancelled(self) } }
extension PurchaseRefunded: SettlementEvent { package var fact: SettlementFact { .refunded(self) } }
extension PurchaseExpired: SettlementEvent { package var fact: SettlementFact { .expired(self) } }
extension CoverageAlarm: SettlementEvent { package var fact: SettlementFact { .coverageAlarm(self) } }
extension LedgerCheckpoint: SettlementEvent { package var fact: SettlementFact { .checkpoint(self) } }
extension NotificationRequested: SettlementEvent { package var fact: SettlementFact { .notification(self) } }
