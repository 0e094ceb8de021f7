import Contracts
import Programme
import SettlementRules
import Testing

@Suite("A purchase from the hold to its end")
struct PurchaseTests {
  /// Rulebook 6.4: placed, held, fulfilled with the code, settled.
  @Test func aPurchaseIsHeldAndThenSettled() throws {
    var till = try Till.open()
    let seller = try #require(till.all.offers["tea"]).seller
    #expect(try till.place(quantity: 3).events == ["purchase.placed"])
    #expect(till.balance() == 70)
    #expect(till.held == 30)
    #expect(till.stock() == 97)
    #expect(till.all.market.circulation == 70)
    #expect(try till.fulfil().events == ["purchase.settled"])
    #expect(till.held == 0)
    #expect(till.balance(seller.identifier) == 30)
    #expect(till.all.market.circulation == 100)
    try till.fulfil().refused("purchase-over /data/purchase")
  }

  /// Rulebook 6.2: keep, pledge, retire.
  @Test func proceedsGoWhereTheOfferSays() throws {
    var pledged = Till()
    let project = try pledged.admit(1)
    try pledged.offer(proceeds: Proceeds(kind: .pledge, project: "AST-2020-0001")).accepted()
    try pledged.tell(CoinGrant(to: [buyer], amount: 50, event: "Форум")).accepted()
    try pledged.place().accepted()
    try pledged.fulfil().accepted()
    #expect(pledged.balance(project) == 10)

    var retired = try Till.open(proceeds: Proceeds(kind: .retire))
    try retired.place().accepted()
    try retired.fulfil().accepted()
    #expect(retired.retired == 10)
    #expect(retired.all.market.circulation == 90)
    try retired.tell(PurchaseRefund(purchase: "p-1", reason: "Өтпеді")).accepted()
    #expect(retired.all.market.circulation == 100)
  }

  /// CONTRACTS: the code goes only to the buyer, never on the public event.
  @Test func theCodeIsForTheBuyerAlone() throws {
    var till = try Till.open()
    let answer = try till.place()
    let code = try till.code(of: "p-1").value
    for fact in answer.facts {
      let text = try fact.event.map { String(decoding: try ContractEncoder.encode($0), as: UTF8.self) } ?? ""
      #expect(text.contains(code) == (fact.audience != .everyone))
    }
    #expect(answer.facts.map(\.audience) == [.everyone, .asker, .notifications])
    let letter = answer.facts.compactMap { if case .notification(let letter) = $0 { letter } else { nil } }.first
    #expect(letter.map { NotificationTemplate.problems(of: $0) } == [])
    #expect(letter?.parameters["title"] == "Чай")
    var other = try Till.open()
    other.rules = SettlementRules(secrets: TestSecrets(key: "another"))
    try other.place().accepted()
    #expect(try other.code(of: "p-1").value != code, "it must not follow from public data")
  }

  @Test func onlyTheRightCodeFulfils() throws {
    var till = try Till.open()
    try till.place().accepted()
    let code = try till.code(of: "p-1").value
    let last: Character = code.last == "0" ? "1" : "0"
    for wrong in ["", "?", "00000-00000", String(code.dropLast()), String(code.dropLast()) + String(last), code + "0"]
    where ShortText(wrong) != nil {
      try till.tell(PurchaseFulfil(purchase: "p-1", code: ShortText(wrong)!)).refused("wrong-code /data/code")
    }
    #expect(till.held == 10)
    let typed = " " + code.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing("1", with: "l")
    try till.tell(PurchaseFulfil(purchase: "p-1", code: ShortText(typed)!)).accepted()
  }

  @Test func stockAndPointsAreNeverOverdrawn() throws {
    var till = try Till.open(points: 100, price: 40, stock: 3)
    try till.place("a", quantity: 4).refused("sold-out /data/quantity", "not-enough-points /data/buyer")
    try till.place("b", quantity: 2).accepted()
    try till.place("c", quantity: 1).refused("not-enough-points /data/buyer")
    try till.tell(CoinGrant(to: [guest], amount: 20, event: "x")).accepted()
    try till.place("d", by: guest).refused("not-enough-points /data/buyer")
    try till.place("b").refused("purchase-exists /data/purchase", "not-enough-points /data/buyer")
    try till.place("e", "none").refused("unknown-offer /data/offer")
    try till.place("ledger-5", by: Person(fullName: "x"))
      .refused("reserved-id /data/purchase", "not-identified /data/buyer", "not-enough-points /data/buyer")
  }

  @Test func theLastItemIsSoldOnce() throws {
    var till = Till()
    try till.offer(price: 5, stock: 1).accepted()
    try till.offer("other", price: 100, stock: 10).accepted()
    try till.tell(CoinGrant(to: (1...20).map(somebody), amount: 5, event: "Форум")).accepted()
    let answers = try (1...20).map { try till.place(Identifier("p-\($0)"), by: somebody($0)) }
    #expect(answers.filter { !$0.isRefused }.count == 1)
    #expect(answers.filter(\.isRefused).allSatisfy { $0.codes == ["sold-out"] })
    #expect(till.stock() == 0)
  }

  @Test func cancellingGivesPointsAndStockBackOnce() throws {
    var till = try Till.open()
    try till.place(quantity: 2).accepted()
    #expect(try till.tell(PurchaseCancel(purchase: "p-1")).events == ["purchase.cancelled"])
    #expect(till.balance() == 100)
    #expect(till.stock() == 100)
    try till.tell(PurchaseCancel(purchase: "p-1")).refused("purchase-over /data/purchase")
    try till.fulfil().refused("purchase-over /data/purchase")
    try till.tell(PurchaseRefund(purchase: "p-1", reason: "x")).refused("not-settled /data/purchase")
    try till.pass(.days(30))
    #expect(!till.rung.contains { if case .expired = $0 { true } else { false } }, "its timer is cleared")
  }

  /// Rulebook 6.4: the hold ends after the policy's days, to the microsecond.
  @Test func aHoldExpiresByTimer() throws {
    var till = try Till.open()
    try till.place().accepted()
    try till.advance(to: till.now + .days(14) - .microseconds(1))
    #expect(till.held == 10)
    try till.pass(.microseconds(1))
    #expect(till.held == 0)
    #expect(till.balance() == 100)
    #expect(till.stock() == 100)
    try till.fulfil().refused("purchase-over /data/purchase")
  }

  @Test func theSeasonsPolicySaysHowLongAHoldLasts() throws {
    var till = try Till.open()
    try till.tell(announcement(policy: ["purchaseHoldDays": 3]), from: "urn:saruar:astana:intake").accepted()
    try till.place().accepted()
    try till.pass(.days(3))
    #expect(till.held == 0)
  }

  @Test func aRefundIsTwoSided() throws {
    var till = try Till.open()
    let seller = try #require(till.all.offers["tea"]).seller.identifier
    try till.place(quantity: 3).accepted()
    try till.fulfil().accepted()
    try till.tell(PurchaseRefund(purchase: "p-1", reason: " ")).refused("required /data/reason")
    #expect(try till.tell(PurchaseRefund(purchase: "p-1", reason: "Өтпеді")).events == ["purchase.refunded"])
    #expect(till.balance(seller) == 0)
    #expect(till.balance() == 100)
    #expect(till.stock() == 97, "what was delivered does not come back")
    try till.tell(PurchaseRefund(purchase: "p-1", reason: "x")).refused("not-settled /data/purchase")
  }

  @Test func aRefundNeedsThePointsToBeThere() throws {
    var till = Till()
    let project = try till.admit(1)
    try till.offer(proceeds: Proceeds(kind: .pledge, project: "AST-2020-0001")).accepted()
    try till.tell(CoinGrant(to: [buyer], amount: 50, event: "Форум")).accepted()
    try till.place().accepted()
    try till.fulfil().accepted()
    try till.tell(CoinAward(from: project, to: guest, amount: 1, ground: "Көмек")).accepted()
    try till.tell(PurchaseRefund(purchase: "p-1", reason: "x")).refused("points-spent /data/purchase")
  }

  @Test func nobodyBuysFromThemselves() throws {
    var till = try Till.open()
    let own = try #require(till.all.accounts.values.first { $0.kind == .participant }).number.identifier
    try till.offer("lesson", price: 1, stock: 1, seller: own).accepted()
    try till.place("p-1", "lesson").refused("own-offer /data/buyer")
  }

  @Test func aPurchaseWithoutANameGetsOneFromTheLedger() throws {
    var till = try Till.open()
    let answer = try till.place(nil)
    #expect(answer.facts.first?.subject == "ledger-3")
  }

  @Test func unknownOnesAreRefusedAsSuch() throws {
    var till = Till()
    try till.tell(PurchaseFulfil(purchase: "p", code: "x")).refused("unknown-purchase /data/purchase")
    try till.tell(PurchaseCancel(purchase: "p")).refused("unknown-purchase /data/purchase")
    try till.tell(PurchaseRefund(purchase: "p", reason: "x")).refused("unknown-purchase /data/purchase")
  }
}

func announcement(policy: [String: Int] = [:], at: String = "2020-01-10T04:00:00Z") -> SeasonAnnounced {
  SeasonAnnounced(
    season: "astana-2020", numberPrefix: "AST-2020", title: LocalizedText(kk: "x", ru: "x"),
    organiser: Organiser(name: LocalizedText(kk: "x", ru: "x")), zone: "Asia/Almaty", opensAt: LocalDateTime(iso: "2020-01-15T09:00")!,
    closesAt: LocalDateTime(iso: "2020-02-28T18:00")!, opensInstant: instant("2020-01-15T03:00:00Z"),
    closesInstant: instant("2020-02-28T12:00:00Z"), reviewMayStartBy: LocalDate(iso: "2020-02-12")!,
    finalSittingBy: LocalDate(iso: "2020-03-06")!, calendarVersion: "KZ-2026.1", policy: try! Policy(overrides: policy),
    announcedAt: instant(at))
}
