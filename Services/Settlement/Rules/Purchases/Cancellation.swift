internal import Contracts
internal import Programme

/// A purchase that was not fulfilled is called off, by somebody or by time: the hold returns, and the stock (rulebook 6.4).
enum Cancellation {
  static func cancel(_ command: PurchaseCancel, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    guard let purchase = state.purchases[command.purchase], let offer = state.offers[purchase.offer] else {
      return .refused(.unknownPurchase(command.purchase), at: "/data/purchase")
    }
    guard purchase.status == .placed else { return .refused(.purchaseOver(purchase), at: "/data/purchase") }
    let movement = state.market.size + 1
    let event = PurchaseCancelled(
      purchase: purchase.purchase, offer: purchase.offer, amount: purchase.points, movement: movement, reason: command.reason,
      cancelledAt: now)
    return returned(
      .cancelled(event), purchase, offer, Notice.ended(.purchaseCancelled, purchase, offer, movement: movement, in: state), at: now,
      in: state, clearing: true)
  }

  static func expire(_ purchase: Identifier, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    guard let purchase = state.purchases[purchase], purchase.status == .placed, let offer = state.offers[purchase.offer] else {
      return .nothing
    }
    let movement = state.market.size + 1
    let event = PurchaseExpired(
      purchase: purchase.purchase, offer: purchase.offer, amount: purchase.points, movement: movement, expiredAt: now)
    return returned(
      .expired(event), purchase, offer, Notice.ended(.purchaseExpired, purchase, offer, movement: movement, in: state), at: now, in: state,
      clearing: false)
  }

  private static func returned(
    _ fact: SettlementFact, _ purchase: PurchaseRow, _ offer: OfferRow, _ letter: [SettlementFact], at now: Instant,
    in state: SettlementState, clearing: Bool
  ) -> SettlementRules.Decision {
    let stock = offer.isLive ? purchase.quantity * offer.price : 0
    let alarm = state.market.alarm(state.market.coverage(circulation: purchase.amount, offers: stock), at: now)
    let cleared = clearing ? [SettlementTimer.purchaseExpires(purchase.purchase).cleared] : []
    return SettlementRules.Decision(.accepted([fact] + alarm + letter), timers: cleared + Checkpoint.timer(at: now, in: state))
  }

  static func evolve(_ state: inout SettlementState, by event: PurchaseCancelled) {
    giveBack(event.purchase, .cancelled, .release, movement: event.movement, at: event.cancelledAt, &state)
  }

  static func evolve(_ state: inout SettlementState, by event: PurchaseExpired) {
    giveBack(event.purchase, .expired, .expire, movement: event.movement, at: event.expiredAt, &state)
  }

  /// Stock of an offer that is no longer live comes back too, and counts for nothing.
  private static func giveBack(
    _ id: Identifier, _ status: PurchaseRow.Status, _ kind: Movement.Kind, movement: Int, at: Instant, _ state: inout SettlementState
  ) {
    guard let purchase = state.purchases[id], purchase.status == .placed else { return }
    guard state.post(Movement(movement, kind, from: .holds, to: purchase.buyer, purchase.amount, at: at, purchase: id)) else { return }
    state.change(purchase: id) { $0.status = status }
    state.change(offer: purchase.offer) { $0.stock += purchase.quantity }
  }
}
