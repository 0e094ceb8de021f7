package import Contracts

/// A message type that settlement takes, and what it is to the rules.
package protocol SettlementMessage: Message, Decodable {
  func command(from source: String) -> SettlementCommand
}

extension SettlementCommand {
  /// The payload to decode for a message type; nil for a type that settlement does not take.
  package static func payload(of type: MessageType) -> (any SettlementMessage.Type)? { payloads[type] }

  package static let payloads: [MessageType: any SettlementMessage.Type] = {
    let types: [any SettlementMessage.Type] = [
      AccountOpen.self, OfferPublish.self, OfferWithdraw.self, CoinIssue.self, CoinAward.self, CoinGrant.self, PurchasePlace.self,
      PurchaseFulfil.self, PurchaseCancel.self, PurchaseRefund.self,
      SeasonAnnounced.self, ApplicationAdmitted.self, ApplicationWithdrawn.self, ProjectExcluded.self, OrderIssued.self,
      ProjectCompleted.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { ($0.type, $0) })
  }()
}

extension AccountOpen: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .openAccount(self, source: source) }
}
extension OfferPublish: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .publishOffer(self) }
}
extension OfferWithdraw: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .withdrawOffer(self) }
}
extension CoinIssue: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .issue(self) }
}
extension CoinAward: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .award(self, source: source) }
}
extension CoinGrant: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .grant(self, source: source) }
}
extension PurchasePlace: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .place(self, source: source) }
}
extension PurchaseFulfil: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .fulfil(self) }
}
extension PurchaseCancel: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .cancel(self) }
}
extension PurchaseRefund: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .refund(self) }
}

extension SeasonAnnounced: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .heard(.seasonAnnounced(self)) }
}
extension ApplicationAdmitted: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .heard(.admitted(self)) }
}
extension ApplicationWithdrawn: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .heard(.withdrawn(self)) }
}
extension ProjectExcluded: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .heard(.excluded(self)) }
}
extension OrderIssued: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .heard(.orderIssued(self)) }
}
extension ProjectCompleted: SettlementMessage {
  package func command(from source: String) -> SettlementCommand { .heard(.completed(self)) }
}
