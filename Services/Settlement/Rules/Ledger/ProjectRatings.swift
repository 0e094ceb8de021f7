internal import Contracts
package import Programme

/// Ratings of projects, a pure function of the public log (rulebook 6.8).
///
/// **Version 1.** What a participant spends counts for the projects that awarded the points: points are spent in the order in which they came
/// (grants of the platform count for no project), and a refund puts them back where they were. Offers count for the project that sells them
/// or that they are pledged to. The score adds what was earned by participants, twice what they spent and what its offers brought, and a
/// tenth of what was offered; a refund takes three times its points away.
package struct ProjectRatings: Sendable, Equatable {
  package static let version = 1

  /// Points that a participant has not spent yet, and who awarded them; nil for the platform and refunds of what is not known.
  private struct Lot: Sendable, Equatable {
    var project: AccountNumber?
    var points: Int
  }

  private var ratings: [AccountNumber: ProjectRating] = [:]
  private var lots: [AccountNumber: [Lot]] = [:]
  private var spent: [Identifier: [Lot]] = [:]

  package init() {}

  /// The best first; equals by the number of their account.
  package var list: [ProjectRating] {
    ratings.values.sorted { ($1.score, $0.account) < ($0.score, $1.account) }
  }

  package subscript(_ account: AccountNumber) -> ProjectRating? { ratings[account] }

  /// Takes one fact in; `state` is the ledger before it.
  mutating func read(_ fact: SettlementFact, before state: SettlementState) {
    switch fact {
    case .accountOpened(let event, _, _): open(event)
    case .awarded(let event) where event.movement == state.market.size + 1: award(event)
    case .granted(let event) where event.movements.first == state.market.size + 1:
      for account in event.accounts.compactMap({ AccountNumber($0) }) { earn(event.amount.value, from: nil, on: account) }
    case .offerPublished(let event) where state.offers[event.offer] == nil: offer(event)
    case .settled(let event) where state.purchases[event.purchase]?.status == .placed: settle(event.purchase, in: state)
    case .refunded(let event) where state.purchases[event.purchase]?.status == .settled: refund(event.purchase, in: state)
    default: break
    }
  }

  private mutating func open(_ event: AccountOpened) {
    guard event.kind == .project, let account = AccountNumber(event.account), ratings[account] == nil else { return }
    ratings[account] = ProjectRating(account: account, project: event.project, direction: event.direction)
  }

  private mutating func award(_ event: CoinAwarded) {
    guard let project = AccountNumber(event.from), let person = AccountNumber(event.to) else { return }
    ratings[project]?.awarded += event.amount.value
    earn(event.amount.value, from: project, on: person)
  }

  private mutating func earn(_ points: Int, from project: AccountNumber?, on account: AccountNumber) {
    lots[account, default: []].append(Lot(project: project, points: points))
  }

  private mutating func offer(_ event: OfferPublished) {
    let project = event.proceeds.project.flatMap { AccountNumber($0) } ?? AccountNumber(event.account)
    guard let project else { return }
    ratings[project]?.offered += event.price.value * event.stock.value
  }

  private mutating func settle(_ id: Identifier, in state: SettlementState) {
    guard let purchase = state.purchases[id], let offer = state.offers[purchase.offer] else { return }
    let used = take(purchase.amount, from: purchase.buyer)
    for lot in used { lot.project.map { ratings[$0]?.spent += lot.points } }
    spent[id] = used
    ratings[offer.project]?.fulfilled += 1
    ratings[offer.project]?.brought += purchase.amount
  }

  private mutating func refund(_ id: Identifier, in state: SettlementState) {
    guard let purchase = state.purchases[id], let offer = state.offers[purchase.offer] else { return }
    let used = spent.removeValue(forKey: id) ?? []
    for lot in used { lot.project.map { ratings[$0]?.spent -= lot.points } }
    lots[purchase.buyer] = used + (lots[purchase.buyer] ?? [])
    ratings[offer.project]?.refunds += 1
    ratings[offer.project]?.refunded += purchase.amount
  }

  /// The oldest points first; what did not come by an award or a grant (a seller's own earnings) is nobody's merit.
  private mutating func take(_ points: Int, from account: AccountNumber) -> [Lot] {
    var (left, used, kept) = (points, [Lot](), lots[account] ?? [])
    while left > 0, var lot = kept.first {
      let part = min(left, lot.points)
      used.append(Lot(project: lot.project, points: part))
      lot.points -= part
      left -= part
      kept.removeFirst()
      if lot.points > 0 { kept.insert(lot, at: 0) }
    }
    lots[account] = kept
    return used
  }
}

/// What the public log says of one project.
package struct ProjectRating: Sendable, Equatable {
  package let account: AccountNumber
  package let project: ApplicationNumber?
  package let direction: Direction?
  /// Points its participants earned.
  package var awarded = 0
  /// Of these, points that they have spent.
  package var spent = 0
  /// Volume of the offers that it published or that are pledged to it.
  package var offered = 0
  /// Purchases of these that were fulfilled, and what they brought.
  package var fulfilled = 0
  package var brought = 0
  /// Of these, purchases that were given back, and their points.
  package var refunds = 0
  package var refunded = 0

  init(account: AccountNumber, project: ApplicationNumber?, direction: Direction?) {
    self.account = account
    self.project = project
    self.direction = direction
  }

  /// Version 1 (`ProjectRatings`).
  package var score: Int { awarded + 2 * spent + 2 * brought + offered / 10 - 3 * refunded }
}

extension OfferRow {
  /// The project that it counts for: the one it is pledged to, else its seller.
  var project: AccountNumber { proceeds == .pledge ? beneficiary : seller }
}
