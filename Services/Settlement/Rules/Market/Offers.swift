internal import Contracts
internal import Programme

/// Offers of the LIFT-MARKET: projects, businesses and people put goods, services and discounts there (rulebook 6.1, 6.2, 6.4).
enum Offers {
  static func publish(_ command: OfferPublish, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    let expiresAt = state.market.zone.instant(of: command.validUntil)
    let volume = command.price.value.multipliedReportingOverflow(by: command.stock.value).partialValue
    var reasons = Reasons()
    reasons.expect(state.offers[command.offer] == nil, .offerExists(command.offer), at: "/data/offer")
    let seller = reasons.account(command.seller, in: state, at: "/data/seller")
    reasons.require(command.title.kk, title, at: "/data/title/kk")
    reasons.require(command.title.ru, title, at: "/data/title/ru")
    reasons.expect(command.stock.value > 0, .noStock, at: "/data/stock")
    reasons.expect(expiresAt > now, .inThePast, at: "/data/validUntil")
    reasons.expect(state.market.offers + volume <= capacity, .marketFull(capacity), at: "/data/stock")
    let beneficiary = beneficiary(command.proceeds, seller, in: state, &reasons)
    guard let seller, beneficiary != nil, reasons.isEmpty else { return .refused(reasons.list) }
    let event = OfferPublished(
      offer: command.offer, account: seller.number.identifier, kind: command.kind, title: command.title, price: command.price,
      stock: command.stock, validUntil: command.validUntil, expiresAt: expiresAt, proceeds: pseudonymous(command.proceeds, beneficiary),
      publishedAt: now, coverage: state.market.coverage(offers: volume))
    return .accepted(.offerPublished(event), timers: [SettlementTimer.offerExpires(command.offer).set(at: expiresAt)])
  }

  /// Who gets the points: the seller, the project that the offer supports, or nobody any more (rulebook 6.2).
  private static func beneficiary(
    _ proceeds: Proceeds, _ seller: AccountRow?, in state: SettlementState, _ reasons: inout Reasons
  ) -> AccountNumber? {
    switch (proceeds.kind, proceeds.project) {
    case (.pledge, let project?): return reasons.project(project, in: state, at: "/data/proceeds/project")?.number
    case (.pledge, nil): reasons.add(.pledgeNeedsProject, at: "/data/proceeds/project")
    case (.keep, nil): return seller?.number
    case (.retire, nil): return .retired
    case (.keep, _), (.retire, _): reasons.add(.onlyPledgeHasProject, at: "/data/proceeds/project")
    }
    return nil
  }

  /// The event names the pledged project's account, so that the public log is enough to follow the points.
  private static func pseudonymous(_ proceeds: Proceeds, _ beneficiary: AccountNumber?) -> Proceeds {
    Proceeds(kind: proceeds.kind, project: proceeds.kind == .pledge ? beneficiary?.identifier : nil)
  }

  static func withdraw(_ command: OfferWithdraw, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    guard let offer = state.offers[command.offer] else { return .refused(.unknownOffer(command.offer), at: "/data/offer") }
    guard offer.isLive else { return .refused(.offerOver(offer), at: "/data/offer") }
    let coverage = state.market.coverage(offers: -offer.volume)
    let event = OfferWithdrawn(
      offer: offer.offer, remaining: Count(offer.stock) ?? 0, reason: command.reason, withdrawnAt: now, coverage: coverage)
    return SettlementRules.Decision(
      .accepted([.offerWithdrawn(event)] + state.market.alarm(coverage, at: now)),
      timers: [SettlementTimer.offerExpires(offer.offer).cleared])
  }

  static func expire(_ offer: Identifier, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    guard let offer = state.offers[offer], offer.isLive else { return .nothing }
    let coverage = state.market.coverage(offers: -offer.volume)
    let event = OfferExpired(offer: offer.offer, remaining: Count(offer.stock) ?? 0, expiredAt: now, coverage: coverage)
    return SettlementRules.Decision(.accepted([.offerExpired(event)] + state.market.alarm(coverage, at: now)))
  }

  /// A market of more than this could not tell its ratio in whole per cent within the whole numbers of JSON.
  private static let capacity = 10_000_000_000_000

  private static let title = LocalizedText(kk: "Ұсыныстың атауы", ru: "Название предложения")
}

extension Offers {
  static func evolve(_ state: inout SettlementState, by event: OfferPublished) {
    guard let seller = AccountNumber(event.account) else { return }
    let pledged = event.proceeds.project.flatMap { AccountNumber($0) }
    let beneficiary: AccountNumber? =
      switch event.proceeds.kind {
      case .keep: seller
      case .pledge: pledged
      case .retire: .retired
      }
    guard let beneficiary else { return }
    state.add(
      OfferRow(
        offer: event.offer, seller: seller, beneficiary: beneficiary, proceeds: event.proceeds.kind, kind: event.kind, title: event.title,
        price: event.price.value, offered: event.stock.value, expiresAt: event.expiresAt))
  }

  static func evolve(_ state: inout SettlementState, by event: OfferWithdrawn) {
    state.change(offer: event.offer) { if $0.isLive { $0.status = .withdrawn } }
  }

  static func evolve(_ state: inout SettlementState, by event: OfferExpired) {
    state.change(offer: event.offer) { if $0.isLive { $0.status = .expired } }
  }
}
