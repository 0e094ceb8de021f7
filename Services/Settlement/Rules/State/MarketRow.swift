package import Contracts
package import Programme

/// The region's market as a whole: where the open ledger stands, what circulates, what is offered, and the policy in force.
package struct MarketRow: Sendable, Equatable {
  /// Movements so far; they are numbered without gaps.
  package var size = 0
  /// The hash chain's head over all of them (rulebook 6.7).
  package var root: [UInt8]
  /// All points outside the platform, holds and retired accounts (rulebook 6.3).
  package var circulation = 0
  /// Σ price × unreserved stock of live offers (rulebook 6.3).
  package var offers = 0
  /// The alarm has been raised and coverage has not come back since.
  package var isAlarmed = false
  /// The size at the last checkpoint.
  package var checkpointSize = 0
  /// The latest season announced; until there is one, the region's zone and the standard policy hold.
  package var season: Identifier?
  package var announcedAt: Instant?
  package var zone: Zone
  package var purchaseHoldDays = Policy.standard.purchaseHoldDays
  package var coverageAlarmPercent = Policy.standard.coverageAlarmPercent

  package init(region: Region) {
    zone = region.zone
    root = LedgerChain.root(of: region)
  }
}

extension MarketRow {
  /// How things would stand after these changes.
  func coverage(circulation more: Int = 0, offers stock: Int = 0) -> Coverage {
    let (circulation, offers) = (self.circulation + more, self.offers + stock)
    return Coverage(
      circulation: circulation, offers: offers, percent: circulation > 0 ? offers * 100 / circulation : nil)
  }

  /// Offers below the policy's share of the circulation.
  func isShort(_ coverage: Coverage) -> Bool { coverage.offers * 100 < coverageAlarmPercent * coverage.circulation }

  /// The alarm, once for each crossing (rulebook 6.3).
  func alarm(_ coverage: Coverage, at now: Instant) -> [SettlementFact] {
    isShort(coverage) && !isAlarmed ? [.coverageAlarm(CoverageAlarm(coverage: coverage, at: now))] : []
  }
}
