internal import Contracts
internal import Programme

/// A participant takes an offer: stock is reserved and the points are held until it is fulfilled, cancelled or expires (rulebook 6.4).
enum Placing {
  static func place(
    _ command: PurchasePlace, from source: String, _ secrets: any SettlementSecrets, at now: Instant, in state: SettlementState
  ) -> SettlementRules.Decision {
    let movement = state.market.size + 1
    var reasons = Reasons()
    let purchase = id(command.purchase, movement: movement, in: state, &reasons)
    let keys = OwnerKey.of(command.buyer, from: source)
    reasons.expect(!keys.isEmpty, .notIdentified, at: "/data/buyer")
    let buyer = Owners.find(keys, in: state).flatMap { state.accounts[$0] }
    let offer = state.offers[command.offer]
    let amount = offer.map { $0.price * command.quantity.value }
    check(command, offer, buyer, &reasons)
    if let amount {
      reasons.expect(Points(amount) != nil, .tooMuchAtOnce, at: "/data/quantity")
      reasons.has(buyer?.balance ?? 0, amount, at: "/data/buyer")
    }
    guard let purchase, let offer, let buyer, let amount = amount.flatMap({ Points($0) }), reasons.isEmpty else {
      return .refused(reasons.list)
    }
    let event = PurchasePlaced(
      purchase: purchase, offer: offer.offer, account: buyer.number.identifier, quantity: command.quantity, amount: amount,
      heldUntil: now + .days(state.market.purchaseHoldDays), movement: movement, placedAt: now)
    return accepted(event, offer, by: command.buyer, keys, secrets, at: now, in: state)
  }

  /// The public event, and what is for the buyer alone: the code with the answer, and in a letter.
  private static func accepted(
    _ event: PurchasePlaced, _ offer: OfferRow, by person: Person, _ keys: [OwnerKey], _ secrets: any SettlementSecrets, at now: Instant,
    in state: SettlementState
  ) -> SettlementRules.Decision {
    let code = RedemptionCode(of: event.purchase, in: state.region, secrets).text
    var forBuyer = event
    forBuyer.code = ShortText(code)
    let coverage = state.market.coverage(circulation: -event.amount.value, offers: -event.amount.value)
    let letter = Notice.placed(event, offer, code: code, to: person, zone: state.market.zone)
    return SettlementRules.Decision(
      .accepted(
        [.placed(event), .placedForBuyer(forBuyer)] + noted(person, keys, event.account, in: state)
          + state.market.alarm(coverage, at: now) + letter),
      timers: [SettlementTimer.purchaseExpires(event.purchase).set(at: event.heldUntil)] + Checkpoint.timer(at: now, in: state))
  }

  /// The producer's own id, or one that follows from the ledger; that form is kept for us.
  private static func id(
    _ given: Identifier?, movement: Int, in state: SettlementState, _ reasons: inout Reasons
  ) -> Identifier? {
    guard let given else { return Identifier("\(ownPrefix)\(movement)") }
    reasons.expect(!given.value.hasPrefix(ownPrefix), .reservedID(given), at: "/data/purchase")
    reasons.expect(state.purchases[given] == nil, .purchaseExists(given), at: "/data/purchase")
    return given
  }

  private static func check(_ command: PurchasePlace, _ offer: OfferRow?, _ buyer: AccountRow?, _ reasons: inout Reasons) {
    guard let offer else { return reasons.add(.unknownOffer(command.offer), at: "/data/offer") }
    guard offer.isLive else { return reasons.add(.offerOver(offer), at: "/data/offer") }
    reasons.expect(offer.stock >= command.quantity.value, .soldOut(left: offer.stock), at: "/data/quantity")
    reasons.expect(offer.seller != buyer?.number, .ownOffer, at: "/data/buyer")
  }

  /// Later letters of this purchase go where the buyer said last.
  private static func noted(
    _ person: Person, _ keys: [OwnerKey], _ account: Identifier, in state: SettlementState
  ) -> [SettlementFact] {
    guard let account = AccountNumber(account) else { return [] }
    let more = keys.filter { state.owners[$0] == nil }
    let contact = person.email != nil && state.contacts[account] != person ? person : nil
    return more.isEmpty && contact == nil ? [] : [.ownerNoted(account, keys: more, contact: contact)]
  }

  static func evolve(_ state: inout SettlementState, by event: PurchasePlaced) {
    guard let buyer = AccountNumber(event.account), state.purchases[event.purchase] == nil else { return }
    let hold = Movement(
      event.movement, .hold, from: buyer, to: .holds, event.amount.value, at: event.placedAt, purchase: event.purchase)
    guard state.post(hold) else { return }
    state.change(offer: event.offer) { $0.stock -= event.quantity.value }
    state.add(
      PurchaseRow(
        purchase: event.purchase, offer: event.offer, buyer: buyer, quantity: event.quantity.value, amount: event.amount.value,
        heldUntil: event.heldUntil))
  }

  private static let ownPrefix = "ledger-"
}
