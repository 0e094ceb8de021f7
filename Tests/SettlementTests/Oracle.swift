import Contracts
import Programme

/// The market by another hand: no rows, no facts, no numbers of accounts; names, plain sums and the rulebook's sentences.
///
/// It says of every command whether it must be accepted and what everybody has afterwards.
struct Oracle {
  struct Deal { var (buyer, offer, quantity, amount, until, state): (String, String, Int, Int, Instant, String) }
  struct Ware { var (seller, goal, price, left, until, isLive): (String, String, Int, Int, Instant, Bool) }

  var purse: [String: Int] = ["platform": 0, "holds": 0, "retired": 0]
  var wares: [String: Ware] = [:]
  var deals: [String: Deal] = [:]
  var movements = 0
  var wasShort = false
  var alarms = 0

  private var circulation: Int { purse.filter { !["platform", "holds", "retired"].contains($0.key) }.values.reduce(0, +) }
  private var covered: Int { wares.values.filter(\.isLive).map { $0.price * $0.left }.reduce(0, +) }

  private mutating func give(_ amount: Int, from: String, to: String) {
    purse[from, default: 0] -= amount
    purse[to, default: 0] += amount
    movements += 1
  }

  /// Every command ends here: the alarm is told once for each crossing.
  private mutating func done() -> Bool {
    let isShort = covered < circulation
    if isShort, !wasShort { alarms += 1 }
    wasShort = isShort
    return true
  }

  mutating func issue(_ amount: Int, to project: String) -> Bool {
    guard purse[project] != nil, circulation + amount <= covered else { return false }
    give(amount, from: "platform", to: project)
    return done()
  }

  mutating func award(_ amount: Int, from project: String, to person: String) -> Bool {
    guard let has = purse[project], has >= amount else { return false }
    give(amount, from: project, to: person)
    return done()
  }

  mutating func grant(_ amount: Int, to people: [String]) -> Bool {
    guard Set(people).count == people.count, circulation + amount * people.count <= covered else { return false }
    for person in people { give(amount, from: "platform", to: person) }
    return done()
  }

  mutating func publish(_ offer: String, _ ware: Ware, at now: Instant) -> Bool {
    guard wares[offer] == nil, ware.left > 0, ware.until > now, purse[ware.seller] != nil else { return false }
    wares[offer] = ware
    return done()
  }

  mutating func withdraw(_ offer: String) -> Bool {
    guard wares[offer]?.isLive == true else { return false }
    wares[offer]?.isLive = false
    return done()
  }

  mutating func place(_ purchase: String, _ offer: String, by person: String, _ quantity: Int, until: Instant) -> Bool {
    guard deals[purchase] == nil, let ware = wares[offer], ware.isLive, ware.left >= quantity, ware.seller != person,
      let has = purse[person], has >= ware.price * quantity
    else { return false }
    wares[offer]?.left -= quantity
    give(ware.price * quantity, from: person, to: "holds")
    deals[purchase] = Deal(
      buyer: person, offer: offer, quantity: quantity, amount: ware.price * quantity, until: until, state: "placed")
    return done()
  }

  mutating func fulfil(_ purchase: String, codeIsRight: Bool) -> Bool {
    guard let deal = deals[purchase], deal.state == "placed", codeIsRight, let ware = wares[deal.offer] else { return false }
    give(deal.amount, from: "holds", to: ware.goal)
    deals[purchase]?.state = "settled"
    return done()
  }

  mutating func cancel(_ purchase: String, as state: String = "cancelled") -> Bool {
    guard let deal = deals[purchase], deal.state == "placed" else { return false }
    give(deal.amount, from: "holds", to: deal.buyer)
    deals[purchase]?.state = state
    wares[deal.offer]?.left += deal.quantity
    return done()
  }

  mutating func refund(_ purchase: String) -> Bool {
    guard let deal = deals[purchase], deal.state == "settled", let goal = wares[deal.offer]?.goal, purse[goal, default: 0] >= deal.amount
    else { return false }
    give(deal.amount, from: goal, to: deal.buyer)
    deals[purchase]?.state = "refunded"
    return done()
  }

  /// Whatever ends by then, in the order of its instant and, at one instant, offers before purchases by their names.
  mutating func advance(to now: Instant) {
    var ends: [(Instant, String)] = []
    for (offer, ware) in wares where ware.isLive && ware.until <= now { ends.append((ware.until, "offer/\(offer)")) }
    for (purchase, deal) in deals where deal.state == "placed" && deal.until <= now { ends.append((deal.until, "purchase/\(purchase)")) }
    for (_, what) in ends.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      let name = String(what.drop { $0 != "/" }.dropFirst())
      _ = what.hasPrefix("offer/") ? withdraw(name) : cancel(name, as: "expired")
    }
  }
}
