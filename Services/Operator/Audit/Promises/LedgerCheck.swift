import Contracts
import Programme
import SettlementRules

/// The open ledger added up from its first movement: no point is made or lost, nobody is below zero, nothing is sold that is not there
/// (rulebook 6.3 to 6.7). Pure.
struct LedgerCheck {
  private var balances: [AccountNumber: Int] = [:]
  private var size = 0
  private var root: [UInt8]
  private var circulation = 0
  private var gaps: [Int] = []

  init(region: Region) { root = LedgerChain.root(of: region) }

  /// The next movement; all of them, from the first on.
  mutating func add(_ movement: Movement) {
    if movement.number != size + 1 { gaps.append(size + 1) }
    size = movement.number
    root = LedgerChain.root(after: root, movement)
    circulation += movement.circulation
    balances[movement.debit, default: 0] -= movement.amount
    balances[movement.credit, default: 0] += movement.amount
  }

  func finish(_ state: SettlementState, _ breaches: inout Breaches) {
    for gap in gaps { breaches.add(.ledger, "settlement.movement \(gap)", "is missing") }
    market(state, &breaches)
    accounts(state, &breaches)
    offers(state, &breaches)
  }

  private func market(_ state: SettlementState, _ breaches: inout Breaches) {
    let place = "settlement.market \(state.region.rawValue)"
    let told = state.market
    func expect(_ name: String, _ told: Int, _ counted: Int) {
      if told != counted { breaches.add(.ledger, place, "\(name) is \(told), the ledger makes \(counted)") }
    }
    expect("size", told.size, size)
    expect("circulation", told.circulation, circulation)
    expect("offers", told.offers, state.offers.values.reduce(0) { $0 + $1.volume })
    expect("the sum of all accounts", state.accounts.values.reduce(0) { $0 + $1.balance }, 0)
    if told.root != root { breaches.add(.ledger, place, "the root of the chain is another than its movements make") }
  }

  private func accounts(_ state: SettlementState, _ breaches: inout Breaches) {
    for (number, row) in state.accounts.sorted(by: { $0.key < $1.key }) {
      let place = "settlement.account \(number)", counted = balances[number] ?? 0
      if row.balance != counted { breaches.add(.ledger, place, "balance is \(row.balance), its movements make \(counted)") }
      if row.balance < 0, row.kind != .platform { breaches.add(.ledger, place, "is below zero: \(row.balance)") }
    }
    for number in balances.keys.sorted() where state.accounts[number] == nil {
      breaches.add(.ledger, "settlement.account \(number)", "is named by movements, but not there")
    }
    let held = state.purchases.values.reduce(0) { $0 + ($1.status == .placed ? $1.amount : 0) }
    if let holds = state.accounts[.holds]?.balance, holds != held {
      breaches.add(.ledger, "settlement.account \(AccountNumber.holds)", "holds \(holds) points, open purchases need \(held)")
    }
  }

  /// What is neither sold nor reserved is there.
  private func offers(_ state: SettlementState, _ breaches: inout Breaches) {
    var taken: [String: Int] = [:]
    for purchase in state.purchases.values where Self.takes.contains(purchase.status) {
      taken[purchase.offer.value, default: 0] += purchase.quantity
    }
    for row in state.offers.values.sorted(by: { $0.offer.value < $1.offer.value }) {
      let taken = taken[row.offer.value] ?? 0
      if row.stock + taken != row.offered || row.stock < 0 {
        breaches.add(.ledger, "settlement.offer \(row.offer)", "of \(row.offered), \(row.stock) are left and \(taken) taken")
      }
    }
  }

  /// What was delivered and given back is not there again.
  private static let takes: Set<PurchaseRow.Status> = [.placed, .settled, .refunded]
}
