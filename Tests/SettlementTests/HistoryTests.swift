import Contracts
import Programme
import SettlementRules
import Testing

@Suite("Whatever happens in a market")
struct HistoryTests {
  static let seeds = Array<UInt64>(1...12)

  /// Rulebook 6.5: no point made or lost, nobody below zero, no overselling, under any history; every answer is the oracle's.
  @Test(arguments: seeds)
  func pointsAreConservedUnderAnyHistory(seed: UInt64) throws {
    var market = try RandomMarket(seed: seed)
    for step in 1...1_000 {
      _ = try market.step()
      if step.isMultiple(of: 25) { market.check() }
    }
    #expect(market.accepted > 200, "seed \(seed): \(market.accepted) accepted")
  }

  /// What the audit does: the public events, read back and folded, give the rows and the chain.
  @Test(arguments: seeds)
  func foldingThePublicEventsGivesTheRows(seed: UInt64) throws {
    var market = try RandomMarket(seed: seed)
    for _ in 1...400 { _ = try market.step() }
    var ledger = OpenLedger(region: .astana)
    for fact in market.till.history { try LedgerTests.published(fact).map { ledger.read($0) } }
    let rows = market.till.all
    #expect(ledger.state.accounts == rows.accounts)
    #expect(ledger.state.offers == rows.offers)
    #expect(ledger.state.purchases == rows.purchases)
    #expect(ledger.state.market == rows.market)
    #expect(ledger.state.changes.movements == rows.changes.movements)
  }

  /// The random markets reach what they are meant to test.
  @Test func theHistoriesGoFarEnough() throws {
    var kinds: [String: Int] = [:]
    for seed in Self.seeds {
      var market = try RandomMarket(seed: seed)
      for _ in 1...400 { _ = try market.step() }
      for fact in market.till.history { if let event = fact.event { kinds[type(of: event).type.name, default: 0] += 1 } }
    }
    let all = Set(SettlementFact.payloads.keys.map(\.name)).subtracting(["notification.requested"])
    #expect(all.subtracting(kinds.keys).isEmpty, "never seen: \(all.subtracting(kinds.keys))")
  }
}
