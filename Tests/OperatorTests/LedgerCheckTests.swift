import Contracts
import Programme
import SettlementRules
import Testing

@testable import Operator

/// Rulebook 6.5: every movement has two sides, no point is made or lost, nobody is below zero.
@Suite struct LedgerCheckTests {
  private let project = AccountNumber(value: 1000)!, person = AccountNumber(value: 2000)!
  private let at = SampleSeason.day(11, 5)

  private var movements: [Movement] {
    [
      Movement(1, .issue, from: .platform, to: project, 100, at: at), Movement(2, .award, from: project, to: person, 30, at: at),
      Movement(3, .hold, from: person, to: .holds, 20, at: at, purchase: "p-1"),
    ]
  }

  /// The tables as those movements leave them.
  private func stored(_ change: (inout [AccountNumber: AccountRow], inout MarketRow, inout OfferRow) -> Void = { _, _, _ in })
    -> SettlementState
  {
    var state = SettlementState(region: .astana)
    var accounts: [AccountNumber: AccountRow] = [:]
    let balances: [(AccountNumber, LedgerAccountKind, Int)] = [
      (.platform, .platform, -100), (.holds, .holds, 20), (project, .project, 70), (person, .participant, 10),
    ]
    for (number, kind, balance) in balances {
      accounts[number] = AccountRow(number: number, kind: kind, openedAt: at)
      accounts[number]?.balance = balance
    }
    var market = MarketRow(region: .astana)
    (market.size, market.circulation, market.offers) = (3, 80, 80)
    for movement in movements { market.root = LedgerChain.root(after: market.root, movement) }
    var offer = OfferRow(
      offer: "o-1", seller: project, beneficiary: project, proceeds: .keep, kind: .service, title: LocalizedText(kk: "Т", ru: "Т"),
      price: 20, offered: 5, expiresAt: at)
    offer.stock = 4
    change(&accounts, &market, &offer)
    for row in accounts.values { state.load(row) }
    state.load(market)
    state.load(offer)
    state.load(PurchaseRow(purchase: "p-1", offer: "o-1", buyer: person, quantity: 1, amount: 20, heldUntil: at))
    return state
  }

  private func problems(_ state: SettlementState, _ movements: [Movement]? = nil) -> [String] {
    var (check, breaches) = (LedgerCheck(region: .astana), Breaches())
    for movement in movements ?? self.movements { check.add(movement) }
    check.finish(state, &breaches)
    return breaches.list.map { "\($0.place): \($0.problem)" }
  }

  @Test func ledgerThatAddsUpIsSound() { #expect(problems(stored()).isEmpty) }

  @Test func pointThatWasMadeIsFound() {
    let found = problems(stored { accounts, _, _ in accounts[person]?.balance = 11 })
    #expect(found.contains("settlement.account \(person): balance is 11, its movements make 10"))
    #expect(found.contains("settlement.market astana: the sum of all accounts is 1, the ledger makes 0"))
  }

  @Test func accountBelowZeroIsFound() {
    let more = movements + [Movement(4, .award, from: project, to: person, 90, at: at)]
    let found = problems(stored { accounts, _, _ in accounts[project]?.balance = -20 }, more)
    #expect(found.contains("settlement.account \(project): is below zero: -20"))
  }

  @Test func cutTailAndChangedEntryAreFound() {
    #expect(problems(stored(), movements.dropLast()).contains("settlement.market astana: size is 3, the ledger makes 2"))
    var changed = movements
    changed[1] = Movement(2, .award, from: project, to: person, 31, at: at)
    #expect(problems(stored(), changed).contains("settlement.market astana: the root of the chain is another than its movements make"))
    #expect(problems(stored(), [movements[0], movements[2]]).contains("settlement.movement 2: is missing"))
  }

  @Test func moreSoldThanThereWasIsFound() {
    let found = problems(stored { _, market, offer in (offer.stock, market.offers) = (5, 100) })
    #expect(found == ["settlement.offer o-1: of 5, 5 are left and 1 taken"])
  }
}
