internal import Contracts
internal import Programme

/// Letters to the owners of accounts; nobody but the notifications lane hears them, for they tell whose account it is (rulebook 3.10, 6.7).
///
/// A movement is told to one person once, so its number is the key. Who left no e-mail gets none.
enum Notice {
  static func awarded(_ event: CoinAwarded, to person: Person) -> [SettlementFact] {
    request(.coinAwarded, movement: event.movement, to: person) { _ in ["amount": "\(event.amount.value)", "ground": event.ground] }
  }

  static func granted(_ event: CoinGranted, movement: Int, to person: Person) -> [SettlementFact] {
    request(.coinGranted, movement: movement, to: person) { _ in ["amount": "\(event.amount.value)", "event": event.event] }
  }

  static func placed(_ event: PurchasePlaced, _ offer: OfferRow, code: String, to person: Person, zone: Zone) -> [SettlementFact] {
    request(.purchasePlaced, movement: event.movement, to: person) { language in
      [
        "title": offer.title[language], "code": code, "price": "\(offer.price)", "quantity": "\(event.quantity.value)",
        "expiresAt": minute(zone.local(of: event.heldUntil)).iso, "zone": zone.identifier,
      ]
    }
  }

  /// Whatever ends a purchase is told to the buyer.
  static func ended(
    _ template: NotificationTemplate, _ purchase: PurchaseRow, _ offer: OfferRow, movement: Int, in state: SettlementState
  ) -> [SettlementFact] {
    guard let buyer = state.contacts[purchase.buyer] else { return [] }
    return request(template, movement: movement, to: buyer) { ["title": offer.title[$0], "amount": "\(purchase.amount)"] }
  }

  private static func request(
    _ template: NotificationTemplate, movement: Int, to person: Person, _ parameters: (Language) -> [String: String]
  ) -> [SettlementFact] {
    guard let email = person.email, !email.isBlank else { return [] }
    let language = person.language ?? .kk
    return [
      .notification(
        NotificationRequested(
          key: Identifier(stringLiteral: "\(template.rawValue)/\(movement)"), recipient: person, language: language,
          template: template.name, parameters: parameters(language), channel: .email))
    ]
  }

  /// A hold that ends within a minute is told by that minute.
  private static func minute(_ time: LocalDateTime) -> LocalDateTime {
    LocalDateTime(date: time.date, secondsOfDay: time.secondsOfDay / 60 * 60)
  }
}
