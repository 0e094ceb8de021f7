import AMQP
import Contracts
import Foundation
import Lane
import Postgres
import Programme
import SettlementRules
import SettlementStore
import Support
import Testing

/// A market before a real settlement worker, played by published messages alone.
private struct Market {
  let stack: TestStack
  let shop: String

  static let day = Instant(rfc3339: "2020-06-01T05:00:00Z")!
  /// RFC 8032, test 1.
  static let ledgerKey = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"

  /// A shop with one offer, and so many people with so many points each.
  init(_ stack: TestStack, people: Int = 1, points: Int = 100, price: Int = 10, stock: Int = 1_000) throws {
    self.stack = stack
    try stack.setClock(Self.day)
    let opened = try stack.answer(to: TestCommand("account.open", id: "open"))
    shop = try #require(opened.data["account"]?.text)
    let offer = TestCommand("offer.publish", id: "offer").with("/data/offer", "tea").with("/data/seller", .string(shop))
      .with("/data/price", .integer(price)).with("/data/stock", .integer(stock)).with("/data/proceeds", ["kind": "keep"])
    #expect(try stack.answer(to: offer).type == "offer.published")
    // Cover for whatever the test hands out.
    let cover = offer.with("/id", "cover").with("/data/offer", "cover").with("/data/price", .integer(1_000_000))
    #expect(try stack.answer(to: cover).type == "offer.published")
    let grant = TestCommand("coin.grant", id: "grant").with("/data/amount", .integer(points))
      .with("/data/to", .array((0..<people).map { Self.person($0) }))
    #expect(try stack.answer(to: grant).type == "coin.granted")
  }

  static func person(_ index: Int) -> JSONValue {
    ["person": .string("u-\(index)"), "fullName": .string("Адам \(index)"), "email": .string("u\(index)@example.kz"), "language": "ru"]
  }

  func place(_ index: Int, id: String, purchase: String? = nil, quantity: Int = 1) -> TestCommand {
    TestCommand("purchase.place", id: id).with("/data/purchase", .string(purchase ?? "p-\(id)")).with("/data/offer", "tea")
      .with("/data/buyer", Self.person(index)).with("/data/quantity", .integer(quantity))
  }

  func fulfil(_ purchase: String, code: String, id: String) -> TestCommand {
    TestCommand("purchase.fulfil", id: id).with("/data/purchase", .string(purchase)).with("/data/code", .string(code))
  }

  /// The books as SQL adds them up; every sum must be as it should.
  func checkBooks() throws {
    let sums = try stack.query(
      """
      select (select coalesce(sum(amount), 0)::int8 from settlement.entry) as total,
        (select coalesce(sum(balance), 0)::int8 from settlement.account) as balances,
        (select count(*) from settlement.account a where balance <> (select coalesce(sum(e.amount), 0) from settlement.entry e
          where e.account = a.account)) as wrong,
        (select count(*) from settlement.account where balance < 0 and kind <> 'platform') as below,
        (select balance from settlement.account where kind = 'holds') -
          (select coalesce(sum(amount), 0)::int8 from settlement.purchase where status = 'placed') as held,
        (select count(*) from settlement.offer o where stock + (select coalesce(sum(quantity), 0) from settlement.purchase p
          where p.offer = o.offer and p.status not in ('cancelled', 'expired')) <> offered) as oversold,
        (select size from settlement.market) - (select count(*) from settlement.movement) as missing
      """
    ).one()
    for name in ["total", "balances", "wrong", "below", "held", "oversold", "missing"] {
      #expect(try sums.get(name, as: Int.self) == 0, "\(name)")
    }
  }
}

@Suite(.system, .needsServers)
struct SettlementTests {
  private func withWorker(_ changes: [String: String] = [:], _ body: (TestStack, WorkerProcess) throws -> Void) throws {
    try withStack { stack in
      let worker = try stack.start("saruar-settlement", changes).waitUntilReady()
      try body(stack, worker)
    }
  }

  /// Rulebook 6.4: no overselling, however many want the last ones at once.
  @Test(.timeLimit(.minutes(2)))
  func rule6_4_fiftyProducersAtOnceBuyTheLastThreeItems() throws {
    try withWorker { stack, _ in
      let market = try Market(stack, people: 50, stock: 3)
      let commands = (0..<50).map { market.place($0, id: "buy-\($0)") }
      DispatchQueue.concurrentPerform(iterations: commands.count) { index in try? stack.publish(commands[index]) }
      try stack.tap.waitForOutcomes(of: commands.map(\.id))
      let outcomes = commands.flatMap { stack.tap.outcomes(of: $0.id) }
      #expect(outcomes.count == 50)
      #expect(outcomes.filter { $0.type == "purchase.placed" }.count == 3)
      #expect(outcomes.filter { $0.type == "purchase.refused" }.allSatisfy { $0.reasonCodes == ["sold-out"] })
      #expect(try stack.count("select count(*) from settlement.purchase") == 3)
      #expect(try stack.count("select stock from settlement.offer where offer = 'tea'") == 0)
      try market.checkBooks()
    }
  }

  /// One person, many producers, points for only some of the purchases: the balance is never spent twice.
  @Test(.timeLimit(.minutes(2)))
  func rule6_5_pointsAreNotSpentTwiceByProducersAtOnce() throws {
    try withWorker(["SARUAR_BATCH_MESSAGES": "7"]) { stack, _ in
      let market = try Market(stack, points: 95)
      let commands = (0..<40).map { market.place(0, id: "buy-\($0)") }
      DispatchQueue.concurrentPerform(iterations: commands.count) { index in try? stack.publish(commands[index]) }
      try stack.tap.waitForOutcomes(of: commands.map(\.id))
      #expect(stack.tap.all("purchase.placed").count == 9)
      #expect(Set(stack.tap.all("purchase.refused").flatMap(\.reasonCodes)) == ["not-enough-points"])
      try market.checkBooks()
    }
  }

  /// CONTRACTS: the code goes only to the buyer, by `reply_to` and by mail; it alone fulfils.
  @Test(.timeLimit(.minutes(2)))
  func rule6_4_theCodeReachesTheBuyerAloneAndFulfils() throws {
    try withWorker { stack, _ in
      try stack.start("saruar-notifications").waitUntilReady()
      let market = try Market(stack)
      let replies = try stack.replies()
      try stack.publish(market.place(0, id: "buy", purchase: "p-1").replying(to: replies.queue))
      let told = try replies.outcome(of: "buy")
      let code = try #require(told.data["code"]?.text)
      try stack.settle(lane: "settlement")
      let placed = try stack.tap.outcome(of: "buy")
      #expect(placed.id == told.id, "the same event in the buyer's form")
      #expect(placed.data["code"] == nil)
      #expect(!stack.tap.all.contains { String(decoding: $0.body, as: UTF8.self).contains(code) })
      #expect(try stack.answer(to: market.fulfil("p-1", code: "00000-00000", id: "guess")).reasonCodes == ["wrong-code"])
      #expect(try stack.answer(to: market.fulfil("p-1", code: code, id: "deliver")).type == "purchase.settled")
      #expect(try stack.count("select count(*) from settlement.every_command where type = 'purchase.fulfil' and fate = 'refused'") == 1)
      try stack.settle(lane: "notifications")
      let letters = try MailReader.read(stack.mailbox).map(\.compact)
      #expect(letters.contains { $0.contains(code) }, "the buyer's letter")
      // The same purchase asked for again gets the code again; nobody else does.
      try stack.publish(market.place(0, id: "buy", purchase: "p-1").replying(to: replies.queue))
      try wait(until: "the repeated answer", within: .seconds(20)) { replies.outcomes(of: "buy").count == 2 }
      #expect(replies.outcomes(of: "buy").map(\.data.compact).allSatisfy { $0.contains(code) })
      try market.checkBooks()
    }
  }

  /// DESIGN: settlement keeps its ids for ever, when the journal has long forgotten them; refusals too.
  @Test(.timeLimit(.minutes(2)))
  func anIdIsRememberedLongerThanTheJournal() throws {
    try withWorker { stack, _ in
      let market = try Market(stack)
      let (good, bad) = (market.place(0, id: "good"), market.place(0, id: "bad", quantity: 999))
      let first = [try stack.answer(to: good), try stack.answer(to: bad)]
      #expect(first.map(\.type) == ["purchase.placed", "purchase.refused"])
      // What was refused stays refused under its id, even when the same wish would now be granted.
      let more = TestCommand("coin.grant", id: "more").with("/data/amount", 100_000).with("/data/to", .array([Market.person(0)]))
      #expect(try stack.answer(to: more).type == "coin.granted")
      try stack.query("delete from messaging.journal")
      try stack.publish(good, bad, good.with("/data/quantity", 2))
      try wait(until: "three more outcomes", within: .seconds(20)) {
        stack.tap.outcomes(of: "good").count == 3 && stack.tap.outcomes(of: "bad").count == 2
      }
      try stack.settle(lane: "settlement")
      let again = stack.tap.outcomes(of: "good") + stack.tap.outcomes(of: "bad")
      #expect(
        again.map(\.type).sorted() == ["message.rejected", "purchase.placed", "purchase.placed", "purchase.refused", "purchase.refused"])
      #expect(Set(again.filter { $0.type != "message.rejected" }.map(\.id)) == Set(first.map(\.id)), "duplicates carry the same id")
      #expect(again.first { $0.type == "message.rejected" }?.code == "id-reused")
      #expect(try stack.count("select count(*) from settlement.purchase") == 1)
      #expect(try stack.count("select count(*) from messaging.journal where type = 'purchase.place' and fate in ('done', 'refused')") == 0)
      try market.checkBooks()
    }
  }

  private static let points = Failpoint.allCases.filter { $0 != .deciding }

  /// Killed anywhere, it neither loses nor doubles a point.
  @Test(.timeLimit(.minutes(3)), arguments: points)
  func rule6_5_killedAtAnyPointItMovesEachPointOnce(_ point: Failpoint) throws {
    try withStack { stack in
      let first = try stack.start("saruar-settlement").waitUntilReady()
      let market = try Market(stack, people: 8, points: 500)
      first.kill()
      try stack.expireLease()
      let commands = (0..<120).map { market.place($0 % 8, id: "buy-\($0)") }
      try stack.publish(commands.map(\.outgoing))
      for passes in [2, 0] {
        let changes = ["SARUAR_BATCH_MESSAGES": "10", "SARUAR_FAILPOINT": "\(point.rawValue):kill:\(passes)"]
        let worker = try stack.start("saruar-settlement", changes)
        #expect(try worker.process.waitForExit(within: .seconds(40)) == .signal(SIGKILL))
        try stack.expireLease()
      }
      try stack.start("saruar-settlement").waitUntilReady()
      try stack.tap.waitForOutcomes(of: commands.map(\.id))
      try stack.settle(lane: "settlement")
      #expect(Set(stack.tap.all("purchase.placed").map(\.id)).count == 120)
      #expect(try stack.count("select count(*) from settlement.purchase where status = 'placed'") == 120)
      #expect(try stack.count("select count(*) from settlement.movement where kind = 'hold'") == 120)
      try market.checkBooks()
    }
  }

  /// Rulebook 6.4, 6.7: holds end by timer; the day is sealed; from the public events alone anybody finds the same head.
  @Test(.timeLimit(.minutes(2)))
  func rule6_7_theSealedLedgerFollowsFromThePublicEvents() throws {
    try withWorker(["SARUAR_LEDGER_KEY": Market.ledgerKey]) { stack, worker in
      let market = try Market(stack, people: 3)
      for index in 0..<3 { #expect(try stack.answer(to: market.place(index, id: "buy-\(index)")).type == "purchase.placed") }
      #expect(
        try stack.answer(to: TestCommand("purchase.cancel", id: "cancel").with("/data/purchase", "p-buy-1")).type == "purchase.cancelled")
      try stack.setClock(Market.day + .days(20))
      try stack.settle(lane: "settlement")
      #expect(stack.tap.all("purchase.expired").count == 2)
      #expect(stack.tap.all("ledger.checkpoint").count == 2)
      var ledger = OpenLedger(region: .astana)
      var agreed = 0
      for event in stack.tap.all {
        guard let fact = try fact(of: event) else { continue }
        if case .checkpoint(let checkpoint) = fact {
          #expect(ledger.agrees(with: checkpoint))
          let bytes = LedgerChain.signedBytes(checkpoint, of: .astana)
          #expect(RegionSecrets.isSignature(checkpoint.signature ?? "", by: checkpoint.publicKey ?? "", over: bytes))
          agreed += 1
        }
        ledger.read(fact)
      }
      #expect(agreed == 2)
      #expect(ledger.size == 9)
      #expect(ledger.coverage.circulation == 300)
      try market.checkBooks()
      #expect(try worker.stop() == .status(0))
      try checkAudit(of: stack)
    }
  }

  /// `saruar audit` finds the market sound, and then each of the lies that are planted in it.
  private func checkAudit(of stack: TestStack) throws {
    func audit() throws -> StoreCopy.Verdict {
      let words = ["audit", "--region", "astana", "--json"]
      let (exit, said) = try OperatorProcess.run(words, environment: ["SARUAR_POSTGRES_URL": stack.postgresURL])
      return try StoreCopy.Verdict(exit, said)
    }
    let sound = try audit()
    #expect(sound.exit == .status(0), "\(sound.breaches)")
    #expect(sound.breaches.isEmpty)
    for (lie, place) in [
      (
        """
        insert into settlement.command select region, source, message_id, type, fate, '\\x00', decided_at, outcome
        from settlement.every_command where message_id = 'cancel'
        """, "settlement.command"
      ),
      ("update settlement.account set balance = balance + 5 where kind = 'business'", "settlement.account"),
      ("update settlement.movement set amount = amount + 1 where movement = 2", "settlement.market"),
      ("update settlement.offer set stock = stock - 1 where offer = 'tea'", "settlement.offer"),
    ] {
      try stack.query(lie)
      let verdict = try audit()
      #expect(verdict.exit == .status(1), "\(lie)")
      #expect(verdict.breaches.contains { $0.promise == "ledger" && $0.place.hasPrefix(place) }, "\(lie): \(verdict.breaches)")
    }
  }

  private func fact(of event: TapEvent) throws -> SettlementFact? {
    func read<Told: SettlementEvent>(_ type: Told.Type) throws -> SettlementFact {
      try ContractDecoder.decode(type, from: try JSONDocument(event.body).root["data"]!).get().fact
    }
    guard let type = MessageType(name: event.type), let payload = SettlementFact.payload(of: type) else { return nil }
    return try read(payload)
  }

  /// The role of the worker may not touch what is written.
  @Test(.timeLimit(.minutes(1)))
  func theWorkersRoleMayOnlyAppendToTheLedger() throws {
    try withStack { stack in
      var store = try stack.connect(role: "saruar_settlement")
      for sql in ["update settlement.movement set amount = 1", "delete from settlement.movement", "delete from settlement.command"] {
        do {
          _ = try store.query(sql)
          Issue.record("\(sql) was allowed")
        } catch { #expect((error as? PostgresError)?.sqlState == "42501", "\(sql): \(error)") }
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func withoutASecretTheWorkerSaysWhatToDo() throws {
    try withStack { stack in
      let worker = try stack.start("saruar-settlement", ["SARUAR_CODE_SECRET": "short"])
      #expect(try worker.process.waitForExit(within: .seconds(20)) == .status(64))
      #expect(worker.log.contains { $0.contains("SARUAR_CODE_SECRET") })
    }
  }
}
