package import Contracts
package import Programme

/// The open ledger as anybody can rebuild it from the public events alone: balances, circulation, coverage, the chain's head, ratings
/// (rulebook 6.7, 6.8).
///
/// Feed it settlement's events in the order in which they were published; what comes twice changes nothing.
package struct OpenLedger: Sendable {
  package private(set) var state: SettlementState
  package private(set) var ratings = ProjectRatings()

  package init(region: Region) { state = SettlementState(region: region) }

  package mutating func read(_ event: any SettlementEvent) { read(event.fact) }

  package mutating func read(_ fact: SettlementFact) {
    ratings.read(fact, before: state)
    SettlementRules.evolve(&state, by: fact)
  }

  /// Whole points by account; the sum over all of them is nothing.
  package var balances: [AccountNumber: Int] { state.accounts.mapValues(\.balance) }
  package var coverage: Coverage { state.market.coverage() }
  package var size: Int { state.market.size }
  package var root: Digest { Digest(bytes: state.market.root) }

  /// Whether a checkpoint tells what the events told up to it; a log cut short has another size, a changed one another root.
  package func agrees(with checkpoint: LedgerCheckpoint) -> Bool {
    checkpoint.size == size && checkpoint.root == root && checkpoint.circulation == coverage.circulation && checkpoint.coverage == coverage
  }
}
