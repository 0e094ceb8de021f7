import Contracts
import Programme
import SettlementRules
import Testing

@Suite("Points come into circulation and go to people")
struct CoinTests {
  /// Rulebook 6.3: issuing is refused when circulation after it would exceed offers; the boundary itself is covered.
  @Test(arguments: [(99, true), (100, true), (101, false), (1_000_000_000, false)])
  func pointsAreIssuedUpToTheOffersAndNotBeyond(amount: Int, isIssued: Bool) throws {
    var till = Till()
    let project = try till.admit(1)
    try till.offer(price: 10, stock: 10).accepted()
    let answer = try till.tell(CoinIssue(project: "AST-2020-0001", amount: Points(amount)!, ground: "Бастау"))
    #expect(answer.isRefused != isIssued)
    if isIssued {
      #expect(till.balance(project) == amount)
      #expect(till.all.market.circulation == amount)
    } else {
      answer.refused("not-covered /data/amount")
    }
  }

  @Test func withoutOffersNotOnePointIsIssued() throws {
    var till = Till()
    try till.admit(1)
    try till.tell(CoinIssue(project: "AST-2020-0001", amount: 1, ground: "Бастау")).refused("not-covered /data/amount")
  }

  /// Rulebook 6.6: the gate holds for all of a grant together.
  @Test(arguments: [(50, true), (51, false)])
  func aGrantIsCoveredForAllOrForNobody(amount: Int, isGranted: Bool) throws {
    var till = Till()
    try till.offer(price: 10, stock: 10).accepted()
    let answer = try till.tell(CoinGrant(to: [buyer, guest], amount: Points(amount)!, event: "Форум"))
    #expect(answer.isRefused != isGranted)
    #expect(till.balance(guest) == (isGranted ? amount : 0))
    if isGranted { #expect(answer.events == ["coin.granted", "account.opened", "account.opened"]) }
  }

  @Test func aGrantNamesEachPersonOnce() throws {
    var till = Till()
    try till.offer().accepted()
    let same = Person(fullName: "ЕРЛАН  Қонақов", email: "ERLAN@example.kz")
    try till.tell(CoinGrant(to: [guest, same, Person(fullName: "Кім екені белгісіз")], amount: 1, event: " "))
      .refused("required /data/event", "listed-twice /data/to/1", "not-identified /data/to/2")
  }

  /// Rulebook 6.5: nobody goes below zero.
  @Test func aProjectAwardsWhatItHasAndNoMore() throws {
    var till = Till()
    let project = try till.admit(1)
    try till.offer().accepted()
    try till.tell(CoinIssue(project: "AST-2020-0001", amount: 30, ground: "Бастау")).accepted()
    try till.tell(CoinAward(from: "AST-2020-0001", to: buyer, amount: 31, ground: "Көмек")).refused("not-enough-points /data/amount")
    let answer = try till.tell(CoinAward(from: project, to: buyer, amount: 30, ground: "Көмек"))
    #expect(answer.events == ["coin.awarded", "account.opened"])
    #expect(till.balance(project) == 0)
    #expect(till.balance() == 30)
    try till.tell(CoinAward(from: project, to: buyer, amount: 1, ground: "")).refused(
      "required /data/ground", "not-enough-points /data/amount")
  }

  @Test func aProjectNotHeardOfMayBeAskedForAgain() throws {
    var till = Till()
    let answer = try till.tell(CoinIssue(project: "AST-2020-0009", amount: 1, ground: "Бастау"))
    answer.refused("not-yet-known /data/project", "not-covered /data/amount")
    #expect(answer.reasons[0].retryable == true)
    try till.tell(CoinIssue(project: "L-0000-0000-0001", amount: 1, ground: "x")).refused(
      "unknown-account /data/project", "not-covered /data/amount")
    let shop = try till.business()
    try till.tell(CoinIssue(project: shop, amount: 1, ground: "x")).refused("not-a-project /data/project", "not-covered /data/amount")
  }

  @Test func aProjectThatLeftGetsNothingMoreAndMayStillAward() throws {
    var till = Till()
    try till.admit(1)
    try till.offer().accepted()
    try till.tell(CoinIssue(project: "AST-2020-0001", amount: 30, ground: "Бастау")).accepted()
    try till.tell(ApplicationWithdrawn(season: "astana-2020", number: ast(1), withdrawnAt: till.now), from: "urn:saruar:astana:intake")
    try till.tell(CoinIssue(project: "AST-2020-0001", amount: 1, ground: "x")).refused("project-left /data/project")
    try till.tell(CoinAward(from: "AST-2020-0001", to: buyer, amount: 30, ground: "Көмек")).accepted()
  }

  /// Rulebook 6.7, 3.10: letters tell whose account it is, so only the notifications lane hears them.
  @Test func lettersAreForTheNotificationsLaneAlone() throws {
    let till = try Till.open()
    let letters = till.history.compactMap { if case .notification(let letter) = $0 { letter } else { nil } }
    #expect(letters.map(\.template) == ["coin-awarded"])
    #expect(letters.allSatisfy { NotificationTemplate.problems(of: $0).isEmpty })
    #expect(letters[0].language == .ru)
    #expect(till.history.filter { if case .notification = $0 { true } else { false } }.allSatisfy { $0.audience == .notifications })
  }
}
