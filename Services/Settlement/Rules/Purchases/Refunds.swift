internal import Contracts
internal import Programme

/// A settled purchase is given back: whoever got the points returns them to the buyer (rulebook 6.4).
///
/// Two-sided like every movement, so it is refused where the points have been spent. What was delivered does not come back into stock:
/// the seller may offer it anew. Retired points return to circulation, the only way in which they can.
enum Refunds {
  static func refund(_ command: PurchaseRefund, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    guard let purchase = state.purchases[command.purchase], let offer = state.offers[purchase.offer] else {
      return .refused(.unknownPurchase(command.purchase), at: "/data/purchase")
    }
    var reasons = Reasons()
    reasons.require(command.reason, LocalizedText(kk: "Қайтарудың себебі", ru: "Причина возврата"), at: "/data/reason")
    reasons.expect(purchase.status == .settled, .notSettled(purchase), at: "/data/purchase")
    if let paidTo = purchase.paidTo, purchase.status == .settled {
      let balance = state.balance(of: paidTo)
      reasons.expect(balance >= purchase.amount, .spentAlready(has: balance, needs: purchase.amount), at: "/data/purchase")
    }
    guard let paidTo = purchase.paidTo, reasons.isEmpty else { return .refused(reasons.list) }
    let event = PurchaseRefunded(
      purchase: purchase.purchase, offer: purchase.offer, amount: purchase.points, movement: state.market.size + 1, reason: command.reason,
      refundedAt: now)
    let more = paidTo.circulates ? 0 : purchase.amount
    let alarm = state.market.alarm(state.market.coverage(circulation: more), at: now)
    return SettlementRules.Decision(
      .accepted([.refunded(event)] + alarm + Notice.ended(.purchaseRefunded, purchase, offer, movement: event.movement, in: state)),
      timers: Checkpoint.timer(at: now, in: state))
  }

  static func evolve(_ state: inout SettlementState, by event: PurchaseRefunded) {
    guard let purchase = state.purchases[event.purchase], purchase.status == .settled, let paidTo = purchase.paidTo else { return }
    let refund = Movement(
      event.movement, .refund, from: paidTo, to: purchase.buyer, purchase.amount, at: event.refundedAt, purchase: event.purchase)
    guard state.post(refund) else { return }
    state.change(purchase: event.purchase) { $0.status = .refunded }
  }
}
