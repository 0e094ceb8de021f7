import Contracts
import Programme
import SettlementRules
import Testing

@Suite("Offers of the LIFT-MARKET and their cover")
struct OfferTests {
  @Test func whateverIsWrongIsToldAtOnce() throws {
    var till = Till()
    try till.offer().accepted()
    let bad = OfferPublish(
      offer: "tea", seller: "nobody", kind: .service, title: LocalizedText(kk: " ", ru: ""), price: 1, stock: 0,
      validUntil: LocalDateTime(iso: "2020-06-01T11:00")!, proceeds: Proceeds(kind: .pledge))
    try till.tell(bad).refused(
      "offer-exists /data/offer", "unknown-account /data/seller", "required /data/title/kk", "required /data/title/ru",
      "no-stock /data/stock", "in-the-past /data/validUntil", "pledge-needs-project /data/proceeds/project")
    try till.offer("x", proceeds: Proceeds(kind: .keep, project: "AST-2020-0001")).refused("only-pledge-has-project /data/proceeds/project")
    try till.offer("x", proceeds: Proceeds(kind: .pledge, project: "AST-2020-0001")).refused("not-yet-known /data/proceeds/project")
    try till.offer("x", proceeds: Proceeds(kind: .pledge, project: try till.business())).refused("not-a-project /data/proceeds/project")
    try till.offer("x", price: 1_000_000_000, stock: 1_000_000_000).refused("market-full /data/stock")
  }

  /// Rulebook 6.4: valid to the published local time, in the zone of the region.
  @Test func anOfferExpiresByTimer() throws {
    var till = Till()
    try till.offer(until: "2020-06-02T18:00").accepted()
    try till.advance(to: "2020-06-02T11:59:59Z")
    #expect(till.all.offers["tea"]?.isLive == true)
    try till.advance(to: "2020-06-02T12:00:00Z")
    #expect(till.all.offers["tea"]?.isLive == false)
    #expect(till.all.market.offers == 0)
    try till.tell(OfferWithdraw(offer: "tea")).refused("offer-expired /data/offer")
  }

  @Test func whatIsPlacedStaysPlacedAfterWithdrawal() throws {
    var till = try Till.open(points: 100)
    try till.place().accepted()
    #expect(try till.tell(OfferWithdraw(offer: "tea", reason: "Ауырып қалды")).events == ["offer.withdrawn", "coverage.alarm"])
    try till.place("p-2").refused("offer-withdrawn /data/offer")
    try till.fulfil().accepted()
    #expect(till.all.market.offers == 0)
    try till.tell(OfferWithdraw(offer: "tea")).refused("offer-withdrawn /data/offer")
    try till.tell(OfferWithdraw(offer: "none")).refused("unknown-offer /data/offer")
  }

  /// Rulebook 6.3: under 1.0 raises an alarm, once for each crossing.
  @Test func theAlarmIsRaisedOnceForEachCrossing() throws {
    var till = Till()
    let shop = try till.business()
    try till.offer("a", price: 1, stock: 60, seller: shop).accepted()
    try till.offer("b", price: 1, stock: 40, seller: shop).accepted()
    try till.tell(CoinGrant(to: [buyer], amount: 100, event: "Форум")).accepted()
    #expect(try till.tell(OfferWithdraw(offer: "b")).events == ["offer.withdrawn", "coverage.alarm"])
    try till.offer("c", price: 1, stock: 39, seller: shop).accepted()
    #expect(try till.tell(OfferWithdraw(offer: "c")).events == ["offer.withdrawn"], "it was never back at 1.0")
    try till.offer("d", price: 1, stock: 40, seller: shop).accepted()
    #expect(!till.all.market.isAlarmed)
    #expect(try till.tell(OfferWithdraw(offer: "d")).events == ["offer.withdrawn", "coverage.alarm"])
  }

  /// Points that a seller keeps circulate again while the sold stock covers nothing any more.
  @Test func aSettledPurchaseMayCrossTheLine() throws {
    var till = try Till.open(points: 100, price: 10, stock: 10)
    try till.place().accepted()
    #expect(try till.fulfil().events == ["purchase.settled", "coverage.alarm"])
    #expect(till.all.market.circulation == 100)
    #expect(till.all.market.offers == 90)
    try till.tell(CoinIssue(project: "AST-2020-0001", amount: 1, ground: "x")).refused("not-covered /data/amount")
  }

  @Test func theSeasonsPolicySaysWhenTheAlarmIsRaised() throws {
    var till = Till()
    try till.tell(announcement(policy: ["coverageAlarmPercent": 150]), from: "urn:saruar:astana:intake").accepted()
    try till.offer(price: 1, stock: 149).accepted()
    #expect(try till.tell(CoinGrant(to: [buyer], amount: 99, event: "x")).events.contains("coverage.alarm") == false)
    #expect(try till.tell(CoinGrant(to: [buyer], amount: 1, event: "x")).events.contains("coverage.alarm"))
  }

  @Test func anEarlierSeasonToldLateChangesNothing() throws {
    var till = Till()
    try till.tell(announcement(policy: ["purchaseHoldDays": 5], at: "2021-01-10T04:00:00Z"), from: "urn:x").accepted()
    try till.tell(announcement(policy: ["purchaseHoldDays": 9]), from: "urn:x").accepted()
    #expect(till.all.market.purchaseHoldDays == 5)
  }
}
