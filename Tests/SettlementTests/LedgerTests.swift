import Contracts
import Programme
import SettlementRules
import Testing

@Suite("The open ledger")
struct LedgerTests {
  /// An event as anybody reads it: by way of its JSON.
  static func published(_ fact: SettlementFact) throws -> (any SettlementEvent)? {
    guard fact.audience == .everyone, let event = fact.event else { return nil }
    let payload = try #require(SettlementFact.payload(of: type(of: event).type))
    return try read(payload, try JSONDocument(try ContractEncoder.encode(event)).root)
  }

  private static func read<Payload: SettlementEvent>(_ payload: Payload.Type, _ node: JSONNode) throws -> any SettlementEvent {
    try ContractDecoder.decode(payload, from: node).get()
  }

  /// A day with a bit of everything.
  private func busyTill() throws -> Till {
    var till = Till(secrets: TestSecrets(publicKey: "key"))
    let project = try till.admit(1)
    try till.offer(price: 10, stock: 30).accepted()
    try till.offer("talk", price: 5, stock: 10, proceeds: Proceeds(kind: .pledge, project: project)).accepted()
    try till.tell(CoinIssue(project: project, amount: 100, ground: "Бастау")).accepted()
    try till.tell(CoinAward(from: project, to: buyer, amount: 60, ground: "Көмек")).accepted()
    try till.tell(CoinGrant(to: [buyer, guest], amount: 20, event: "Форум")).accepted()
    try till.place("p-1", "talk", quantity: 2).accepted()
    try till.fulfil("p-1").accepted()
    try till.place("p-2", quantity: 6).accepted()
    try till.fulfil("p-2").accepted()
    try till.place("p-3", "talk", by: guest).accepted()
    try till.tell(PurchaseCancel(purchase: "p-3")).accepted()
    try till.place("p-4", "talk", by: guest).accepted()
    try till.fulfil("p-4").accepted()
    try till.tell(PurchaseRefund(purchase: "p-4", reason: "Өтпеді")).accepted()
    return till
  }

  /// Rulebook 6.7: anybody can recompute balances and coverage from the public log alone.
  @Test func thePublicEventsAloneGiveBalancesCoverageAndChain() throws {
    let till = try busyTill()
    var ledger = OpenLedger(region: .astana)
    for fact in till.history {
      guard let event = try Self.published(fact) else { continue }
      ledger.read(event)
      ledger.read(event)
    }
    #expect(ledger.state.accounts == till.all.accounts)
    #expect(ledger.state.offers == till.all.offers)
    #expect(ledger.state.purchases == till.all.purchases)
    #expect(ledger.state.market == till.all.market)
    #expect(ledger.balances.values.reduce(0, +) == 0)
    let text = try till.history.compactMap { try Self.published($0) }.map {
      String(decoding: try ContractEncoder.encode($0), as: UTF8.self)
    }
    #expect(!text.joined().contains("example.kz"))
    #expect(!text.joined().contains("Омарова"))
  }

  /// Rulebook 6.8, version 1, by hand.
  @Test func ratingsFollowFromThePublicLog() throws {
    let till = try busyTill()
    var ledger = OpenLedger(region: .astana)
    for fact in till.history { try Self.published(fact).map { ledger.read($0) } }
    let rating = try #require(ledger.ratings.list.first)
    #expect(ledger.ratings.list.count == 1)
    #expect(rating.project == ast(1))
    #expect(rating.awarded == 60)
    #expect(rating.spent == 60, "ten at the talk and fifty of the sixty for tea; the grant came later")
    #expect(rating.offered == 50)
    #expect(rating.fulfilled == 2)
    #expect(rating.brought == 15)
    #expect(rating.refunds == 1)
    #expect(rating.refunded == 5)
    #expect(rating.score == 60 + 2 * 60 + 2 * 15 + 5 - 3 * 5)
    let report = LedgerReport(ledger)
    #expect(report.topOffers.map(\.offer) == ["tea", "talk"])
    #expect(report.directions[.informalEducation]?.awarded == 60)
  }

  /// The seal comes at the local midnight after a day with movements, and only then.
  @Test func aCheckpointIsTheSealOfTheDay() throws {
    var till = try busyTill()
    try till.advance(to: "2020-06-01T17:59:59Z")
    #expect(till.rung.isEmpty)
    try till.advance(to: "2020-06-01T18:00:00Z")
    guard case .checkpoint(let checkpoint)? = till.rung.first else { throw Missing() }
    var ledger = OpenLedger(region: .astana)
    for fact in till.history { try Self.published(fact).map { ledger.read($0) } }
    #expect(ledger.agrees(with: checkpoint))
    #expect(checkpoint.size == 13)
    #expect(checkpoint.publicKey == "key")
    #expect(checkpoint.signature?.hasPrefix("key ") == true)
    try till.pass(.days(2))
    #expect(till.rung.isEmpty, "no movement, no seal")
    try till.place("p-9", "talk", by: guest).accepted()
    try till.advance(to: "2020-06-04T18:00:00Z")
    #expect(till.rung.count == 1)
  }

  @Test func withoutAKeyACheckpointSaysThatItIsUnsigned() throws {
    var till = try Till.open()
    try till.pass(.days(1))
    guard case .checkpoint(let checkpoint)? = till.rung.first else { throw Missing() }
    #expect(checkpoint.signature == nil)
    #expect(checkpoint.publicKey == nil)
  }

  /// TRAPS: a chain whose check ignores the tail accepts truncation; what is changed, left out, swapped or cut off is found.
  @Test func aTamperedLogDoesNotAgree() throws {
    var till = try busyTill()
    try till.pass(.days(1))
    let events = try till.history.compactMap { try Self.published($0) }
    guard case .checkpoint(let checkpoint)? = till.rung.first else { throw Missing() }
    func agrees(_ events: [any SettlementEvent]) -> Bool {
      var ledger = OpenLedger(region: .astana)
      for event in events { ledger.read(event) }
      return ledger.agrees(with: checkpoint)
    }
    #expect(agrees(events))
    for (index, event) in events.enumerated() where !(event is LedgerCheckpoint || event is AccountOpened || event is CoverageAlarm) {
      var cut = events
      cut.remove(at: index)
      #expect(!agrees(cut), "without \(type(of: event).type)")
    }
    let changed = events.map { event -> any SettlementEvent in
      guard var award = event as? CoinAwarded else { return event }
      award.amount = 59
      return award
    }
    #expect(!agrees(changed))
  }

  @Test func theRootIsWhatTheFormatSays() {
    let movement = Movement(1, .grant, from: .platform, to: AccountNumber("L-7K2Q-91XA-0B3D")!, 20, at: instant("2020-06-01T00:00:00Z"))
    let root = LedgerChain.root(after: LedgerChain.root(of: .astana), movement)
    // Computed once by an independent program: SHA-256 over each part behind its length in eight bytes, all ones for a missing part.
    #expect(Digest(bytes: root).value == "b8d234fb8c7e31fadafd5bcd61499f3d77e5686f7660b937eb59f53bc1c75366")
  }

  @Test func rule6_7_aSignatureCoversWhatTheFormatSays() {
    let checkpoint = LedgerCheckpoint(
      size: 7, root: Digest(bytes: (0..<32).map { UInt8($0) }), circulation: 100, coverage: Coverage(circulation: 100, offers: 40),
      at: instant("2020-06-01T00:00:00Z"))
    let signed = LedgerChain.signedBytes(checkpoint, of: .astana)
    #expect(Digest(bytes: signed).value == "7c799458c66d5d6d071597f131f1e4d6807796254d4c152651da0cdf9c20f858")
  }

  /// Stored for ever: another form would find nobody's account any more.
  @Test func ownersAreKeyedAsTheyAlwaysWere() {
    let project = OwnerKey.project(ApplicationNumber("AST-2020-0001")!)
    let person = OwnerKey.of(Person(person: "p-17", fullName: "Айгерім"), from: "https://example.kz/form")
    #expect(Digest(bytes: project.bytes).value == "0339dcce73158436f73d31839419126f14f4472eb859751d4ab780dd451bb526")
    #expect(person.map { Digest(bytes: $0.bytes).value } == ["fd3332334e9a8dd3e4ca563b2c9dd5484d1d684aca81a6b675a443d05b6dd044"])
  }
}
