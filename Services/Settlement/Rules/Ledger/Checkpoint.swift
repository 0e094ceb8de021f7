internal import Contracts
internal import Programme

/// The ledger's daily seal: at the local midnight after a day with movements its size and root are published (rulebook 6.7).
///
/// The first movement after a checkpoint sets the timer, so a day without any has none, and nothing is kept but the size of the last one.
enum Checkpoint {
  /// To be added to every decision that moves points.
  static func timer(at now: Instant, in state: SettlementState) -> [TimerChange] {
    let market = state.market
    guard market.size == market.checkpointSize else { return [] }
    let midnight = LocalDateTime.startOfDay(market.zone.date(of: now).adding(days: 1))
    return [SettlementTimer.checkpoint.set(at: market.zone.instant(of: midnight))]
  }

  static func due(_ secrets: any SettlementSecrets, at now: Instant, in state: SettlementState) -> SettlementRules.Decision {
    let market = state.market
    guard market.size > market.checkpointSize else { return .nothing }
    var checkpoint = LedgerCheckpoint(
      size: market.size, root: Digest(bytes: market.root), circulation: market.circulation, coverage: market.coverage(), at: now)
    if let signature = secrets.signature(over: LedgerChain.signedBytes(checkpoint, of: state.region)), let key = secrets.publicKey {
      checkpoint.signature = signature
      checkpoint.publicKey = key
    }
    return .accepted(.checkpoint(checkpoint))
  }

  static func evolve(_ state: inout SettlementState, by event: LedgerCheckpoint) {
    state.change { $0.checkpointSize = max($0.checkpointSize, event.size) }
  }
}
