internal import Contracts
internal import Programme

/// The seller has delivered and sends the buyer's code: the held points go where the offer's proceeds go (rulebook 6.2, 6.4).
enum Fulfilment {
  static func fulfil(
    _ command: PurchaseFulfil, _ secrets: any SettlementSecrets, at now: Instant, in state: SettlementState
  ) -> SettlementRules.Decision {
    guard let purchase = state.purchases[command.purchase], let offer = state.offers[purchase.offer] else {
      return .refused(.unknownPurchase(command.purchase), at: "/data/purchase")
    }
    guard purchase.status == .placed else { return .refused(.purchaseOver(purchase), at: "/data/purchase") }
    // Every wrong attempt is on record: the command log keeps refusals for ever, and the refusal is public.
    guard RedemptionCode(command.code.value) == RedemptionCode(of: purchase.purchase, in: state.region, secrets) else {
      return .refused(.wrongCode, at: "/data/code")
    }
    let event = PurchaseSettled(
      purchase: purchase.purchase, offer: purchase.offer, amount: purchase.points, to: offer.beneficiary.identifier,
      movement: state.market.size + 1, settledAt: now)
    let back = offer.beneficiary.circulates ? purchase.amount : 0
    let alarm = state.market.alarm(state.market.coverage(circulation: back), at: now)
    return SettlementRules.Decision(
      .accepted([.settled(event)] + alarm + Notice.ended(.purchaseSettled, purchase, offer, movement: event.movement, in: state)),
      timers: [SettlementTimer.purchaseExpires(purchase.purchase).cleared] + Checkpoint.timer(at: now, in: state))
  }

  static func evolve(_ state: inout SettlementState, by event: PurchaseSettled) {
    guard let to = AccountNumber(event.to), state.purchases[event.purchase]?.status == .placed else { return }
    let settle = Movement(event.movement, .settle, from: .holds, to: to, event.amount.value, at: event.settledAt, purchase: event.purchase)
    guard state.post(settle) else { return }
    state.change(purchase: event.purchase) {
      $0.status = .settled
      $0.paidTo = to
    }
  }
}

extension PurchaseRow {
  /// Its amount as the wire has it; what was placed was within the limits.
  var points: Points { Points(integerLiteral: amount) }
}
