import Contracts
import Programme
import SettlementRules
import Testing

/// A market as chance would have it: commands good and bad, in any order, beside the oracle that says what must come of each.
struct RandomMarket {
  var till = Till()
  var oracle = Oracle()
  var random: Seeded
  var accepted = 0
  /// What opened the first accounts.
  private(set) var opening: [(SettlementCommand, Instant)] = []
  private var accounts: [String: Identifier] = [:]
  private var steps = 0

  init(seed: UInt64) throws {
    random = Seeded(seed: seed)
    for sequence in 1...3 {
      let name = "AST-2020-000\(sequence)"
      accounts[name] = try till.admit(sequence)
      opening.append((.heard(.admitted(admitted(sequence))), till.now))
      oracle.purse[name] = 0
    }
    for index in 1...3 {
      accounts["shop-\(index)"] = try till.business("shop-\(index)")
      let owner = AccountOwner(business: Business(name: "shop-\(index)"))
      opening.append((.openAccount(AccountOpen(owner: owner, kind: .business), source: Till.source), till.now))
      oracle.purse["shop-\(index)"] = 0
    }
  }

  /// One command or one move of the clock; the answer and what everybody has must be as the oracle says.
  mutating func step() throws -> SettlementCommand? {
    steps += 1
    if Int.random(in: 0..<12, using: &random) == 0 {
      let target = till.now + .hours(Int.random(in: 1...40, using: &random))
      try till.advance(to: target)
      oracle.advance(to: target)
      return nil
    }
    let (command, expected) = choose()
    let answer = try till.decide(command)
    #expect(answer.isRefused != expected, "step \(steps): \(command) was \(answer.told)")
    if !answer.isRefused { accepted += 1 }
    return command
  }

  /// The whole market against the oracle.
  func check() {
    var balances: [String: Int] = [:]
    for (name, amount) in oracle.purse where amount != 0 || accounts[name] != nil { balances[name] = amount }
    for (name, amount) in balances { #expect(balance(name) == amount, "\(name) after \(steps) steps") }
    let all = till.all.accounts.values
    #expect(all.map(\.balance).reduce(0, +) == 0, "points were made or lost")
    #expect(all.allSatisfy { $0.balance >= 0 || $0.kind == .platform })
    #expect(till.all.market.size == oracle.movements)
    #expect(till.all.market.circulation == all.filter { $0.number.circulates }.map(\.balance).reduce(0, +))
    #expect(till.all.market.offers == till.all.offers.values.map(\.volume).reduce(0, +))
    #expect(till.all.offers.values.allSatisfy { (0...$0.offered).contains($0.stock) })
    #expect(till.history.count { if case .coverageAlarm = $0 { true } else { false } } == oracle.alarms)
    #expect(till.held == till.all.purchases.values.filter { $0.status == .placed }.map(\.amount).reduce(0, +))
  }

  private func balance(_ name: String) -> Int {
    switch name {
    case "platform": till.all.accounts[.platform]?.balance ?? 0
    case "holds": till.held
    case "retired": till.retired
    default: accounts[name].map { till.balance($0) } ?? till.balance(person(name))
    }
  }

  private func person(_ name: String) -> Person { Person(person: Identifier(name), fullName: name) }

  private mutating func pick(_ names: some Collection<String>) -> String { names.randomElement(using: &random) ?? "none" }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func choose() -> (SettlementCommand, Bool) {
    let project = "AST-2020-000\(number(1...4))"
    let someone = "u-\(number(1...8))"
    switch number(0...15) {
    case 0, 1: return publish()
    case 2:
      let amount = number(1...120)
      return (.issue(CoinIssue(project: id(project), amount: Points(amount)!, ground: "x")), oracle.issue(amount, to: project))
    case 3, 4, 5:
      let amount = number(1...25)
      let command = CoinAward(from: id(project), to: person(someone), amount: Points(amount)!, ground: "x")
      return (.award(command, source: Till.source), oracle.award(amount, from: project, to: someone))
    case 6:
      let (amount, people) = (number(1...15), (0..<number(1...3)).map { _ in "u-\(number(1...8))" })
      let command = CoinGrant(to: people.map(person), amount: Points(amount)!, event: "x")
      return (.grant(command, source: Till.source), oracle.grant(amount, to: people))
    case 7, 8, 9, 10: return place(by: someone)
    case 11, 12:
      let (purchase, isRight) = (pick(Array(oracle.deals.keys).sorted()), number(0...3) > 0)
      let code = (try? till.code(of: id(purchase))) ?? "00000-00000"
      let command = PurchaseFulfil(purchase: id(purchase), code: isRight ? code : "00000-00000")
      return (.fulfil(command), oracle.fulfil(purchase, codeIsRight: isRight))
    case 13:
      let purchase = pick(Array(oracle.deals.keys).sorted())
      return (.cancel(PurchaseCancel(purchase: id(purchase))), oracle.cancel(purchase))
    case 14:
      let purchase = pick(oracle.deals.filter { $0.value.state == "settled" }.keys.sorted())
      return (.refund(PurchaseRefund(purchase: id(purchase), reason: "x")), oracle.refund(purchase))
    default:
      let offer = pick(Array(oracle.wares.keys).sorted())
      return number(0...2) > 0
        ? publish() : (.withdrawOffer(OfferWithdraw(offer: id(offer))), oracle.withdraw(offer))
    }
  }

  private mutating func publish() -> (SettlementCommand, Bool) {
    let (offer, price, stock) = ("o-\(number(1...40 + steps / 20))", number(1...20), number(0...20))
    let seller = pick(["shop-1", "shop-2", "shop-3", "AST-2020-0001", "AST-2020-0002"])
    let (kind, goal) = number(0...2) == 0 ? (ProceedsKind.retire, "retired") : (.keep, seller)
    let pledged = number(0...3) == 0
    let until = till.all.market.zone.local(of: till.now + .hours(number(-5...200)))
    let command = OfferPublish(
      offer: id(offer), seller: accounts[seller]!, kind: .service, title: LocalizedText(kk: "x", ru: "x"), price: Points(price)!,
      stock: Count(stock)!, validUntil: until,
      proceeds: pledged ? Proceeds(kind: .pledge, project: "AST-2020-0003") : Proceeds(kind: kind))
    let ware = Oracle.Ware(
      seller: seller, goal: pledged ? "AST-2020-0003" : goal, price: price, left: stock, until: till.all.market.zone.instant(of: until),
      isLive: true)
    return (.publishOffer(command), oracle.publish(offer, ware, at: till.now))
  }

  private mutating func place(by someone: String) -> (SettlementCommand, Bool) {
    let live = oracle.wares.filter { $0.value.isLive && $0.value.left > 0 }.keys.sorted()
    let offer = number(0...9) > 0 ? pick(live) : pick(Array(oracle.wares.keys).sorted())
    let (purchase, quantity) = ("p-\(number(1...60 + steps / 2))", number(1...3))
    let command = PurchasePlace(purchase: id(purchase), offer: id(offer), buyer: person(someone), quantity: WholeNumber(quantity)!)
    let until = till.now + .days(14)
    return (.place(command, source: Till.source), oracle.place(purchase, offer, by: someone, quantity, until: until))
  }

  private func id(_ text: String) -> Identifier { Identifier(text)! }
}
