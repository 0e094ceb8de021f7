import Contracts
import Foundation
@testable import Lane
import Postgres
import Programme
import SettlementRules
import SettlementStore
import Support
import Testing

/// The tables against a real PostgreSQL; skipped where `deploy/local env` was not read.
@Suite("Settlement's tables", .enabled(if: Servers.current != nil))
struct StoreTests {
  private func withStore(role: String? = "saruar_settlement", _ body: (inout PostgresConnection) throws -> Void) throws {
    let servers = try #require(Servers.current)
    let name = TestName.make()
    try TestDatabase.create(name, [LaneMigrations.all, SettlementMigrations.all], on: servers)
    defer { try? TestDatabase.drop(name, on: servers) }
    var session = SessionSettings()
    session.role = role
    var store = try TestDatabase.connect(servers.postgres(database: name), session: session)
    try body(&store)
  }

  /// Loads, decides and saves as a lane does, some commands at a time.
  private struct Desk {
    let tables = SettlementTables(region: .astana)
    let rules = SettlementRules(secrets: TestSecrets())

    func run(_ commands: [(SettlementCommand, Instant)], on store: inout PostgresConnection) throws {
      var keys = SettlementKeys()
      for (command, _) in commands { SettlementRules.touch(&keys, by: command) }
      let loads = tables.loads(keys)
      let results = loads.isEmpty ? [] : try store.run(loads)
      var state = try tables.state(keys, from: results[...])
      for (command, now) in commands {
        guard case .accepted(let facts) = rules.decide(command, at: now, in: state).verdict else { continue }
        for fact in facts { SettlementRules.evolve(&state, by: fact) }
      }
      let saves = try tables.saves(state)
      if !saves.isEmpty { _ = try store.run(saves) }
    }
  }

  /// What a lane commits in batches of any size is what the rules say in memory.
  @Test(arguments: [(UInt64(1), 1), (2, 7), (3, 60)])
  func aHistoryInBatchesLeavesTheSameRows(seed: UInt64, size: Int) throws {
    var market = try RandomMarket(seed: seed)
    try withStore { store in
      let desk = Desk()
      var told: [(SettlementCommand, Instant)] = market.opening
      for _ in 1...400 {
        if let command = try market.step() {
          told.append((command, market.till.now))
        } else {
          told += market.till.rang
        }
        if told.count >= size {
          try desk.run(told, on: &store)
          told = []
        }
      }
      try desk.run(told, on: &store)
      let stored = try SettlementSnapshot.load(&store, region: .astana)
      #expect(stored.market == market.till.all.market)
      #expect(stored.accounts == market.till.all.accounts)
      #expect(stored.offers == market.till.all.offers)
      #expect(stored.purchases == market.till.all.purchases)
      var movements: [Movement] = []
      try SettlementSnapshot.eachMovement(&store, region: .astana) { movements.append($0) }
      #expect(movements == market.till.all.changes.movements)
      let sums = try store.query(
        """
        select coalesce(sum(amount), 0)::int8 as total,
          (select count(*) from settlement.account a where balance <>
            (select coalesce(sum(e.amount), 0) from settlement.entry e where e.region = a.region and e.account = a.account)) as wrong
        from settlement.entry
        """
      ).one()
      #expect(try sums.get("total", as: Int.self) == 0)
      #expect(try sums.get("wrong", as: Int.self) == 0)
    }
  }

  /// Whatever goes wrong above it, the database keeps the books.
  @Test(arguments: [
    ("update settlement.account set balance = -1 where kind = 'participant'", "23514"),
    ("update settlement.account set balance = 1 where kind = 'platform'", "23514"),
    ("select settlement.post('astana', '{99}', '{5}')", "SA002"),
    ("update settlement.offer set stock = -1", "23514"),
    ("update settlement.offer set stock = offered + 1", "23514"),
    ("update settlement.movement set amount = 1", "42501"),
    ("delete from settlement.movement", "42501"),
    ("delete from settlement.account", "42501"),
    ("update settlement.command set fate = 'done'", "42501"),
    ("delete from settlement.purchase", "42501"),
    ("insert into settlement.movement values ('astana', 1, 'grant', 1, 20, 5, now())", "23505"),
    ("insert into settlement.movement values ('astana', 900, 'grant', 20, 20, 5, now())", "23514"),
    ("insert into settlement.movement values ('astana', 900, 'grant', 1, 20, 0, now())", "23514"),
    ("update settlement.purchase set status = 'settled'", "23514"),
    ("insert into settlement.purchase values ('astana', 'x', 'none', 1, 1, 1, now(), 'placed')", "23503"),
    ("update settlement.market set checkpoint_size = size + 1", "23514"),
  ])
  func theDatabaseRefusesCorruption(sql: String, state: String) throws {
    try withStore { store in
      let till = Till()
      let desk = Desk()
      let offer = OfferPublish(
        offer: "tea", seller: Owned.shop, kind: .goods, title: LocalizedText(kk: "Шай", ru: "Чай"), price: 10, stock: 10,
        validUntil: LocalDateTime(iso: "2020-12-01T18:00")!, proceeds: Proceeds(kind: .keep))
      let commands: [SettlementCommand] = [
        .openAccount(AccountOpen(owner: AccountOwner(business: Business(name: "Ақ Ниет")), kind: .business), source: Till.source),
        .publishOffer(offer), .grant(CoinGrant(to: [buyer], amount: 50, event: "x"), source: Till.source),
        .place(PurchasePlace(purchase: "p-1", offer: "tea", buyer: buyer, quantity: 1), source: Till.source),
      ]
      for command in commands { try desk.run([(command, till.now)], on: &store) }
      _ = try store.query("insert into settlement.command values ('astana', 's', 'm', 'coin.issue', 'refused', '', now(), '{}')")
      #expect(try store.query("select count(*) from settlement.movement").one().get(0, as: Int.self) == 2)
      #expect(throws: PostgresError.self) { _ = try store.query(sql) }
      do { _ = try store.query(sql) } catch { #expect((error as? PostgresError)?.sqlState == state, "\(error)") }
    }
  }

  /// What the journal lets go is remembered for ever, with the outcome as everyone heard it; the code is not in it.
  @Test func commandsAreRememberedWithTheirPublicOutcome() throws {
    try withStore(role: nil) { store in
      let identity = MessageIdentity(source: "https://market.example", id: "m-1")
      func journal(_ id: String, _ fate: String, _ lines: [String], consumer: String = "astana.settlement") throws {
        try store.query(
          """
          insert into messaging.journal (consumer, source, message_id, decided_at, batch, ordinal, type, fate, fingerprint, produced)
          values ($1, $2, $3, '2020-06-01T05:00:00Z', 1, 1, 'purchase.place', $4, '\\x0102', $5)
          """, .text(consumer), .text(identity.source), .text(id), .text(fate), .text(lines.map { $0 + "\n" }.joined()))
      }
      let outcome = #"{"type":"kz.saruarlar.purchase.placed.v1","outcomeof":"m-1"}"#
      let consequence = #"{"type":"kz.saruarlar.coverage.alarm.v1"}"#
      try journal("m-1", "done", [outcome, #"{"outcomeof":"m-1","audience":"asker","code":1}"#, consequence])
      try journal("no-outcome", "done", [consequence])
      try journal("nothing", "done", [])
      try journal("parked", "parked", [#"{"type":"kz.saruarlar.message.parked.v1"}"#])
      try journal("unreadable", "rejected", [#"{"type":"kz.saruarlar.message.rejected.v1"}"#])
      try journal("m-1", "done", [outcome], consumer: "astana.intake")
      let every = "select message_id from settlement.every_command order by message_id"
      #expect(try store.query(every).map { try $0.get(0, as: String.self) } == ["m-1", "unreadable"])
      for _ in 0..<2 {
        try store.query("delete from messaging.journal")
        #expect(try store.query(every).map { try $0.get(0, as: String.self) } == ["m-1", "unreadable"])
        try journal("m-1", "done", [outcome])
      }
      let tables = SettlementTables(region: .astana)
      let rows = try store.query(try #require(tables.memories(of: [identity, MessageIdentity(source: "x", id: "m-1")])))
      #expect(try rows.one().get("outcome", as: String.self) == outcome)
      #expect(try rows.one().get("fingerprint", as: [UInt8].self) == [1, 2])
    }
  }

  @Test func secretsAreCheckedBeforeAnythingRuns() throws {
    #expect(throws: RegionSecrets.Problem.self) { try RegionSecrets(codeSecret: nil, ledgerKey: nil) }
    #expect(throws: RegionSecrets.Problem.self) { try RegionSecrets(codeSecret: "short", ledgerKey: nil) }
    let secret = String(repeating: "s", count: 32)
    #expect(throws: RegionSecrets.Problem.self) { try RegionSecrets(codeSecret: secret, ledgerKey: "no key") }
    let unsigned = try RegionSecrets(codeSecret: secret, ledgerKey: nil)
    #expect(unsigned.signature(over: [1]) == nil)
    // RFC 8032, test 1: the seed and its public key.
    let seed = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
    let signed = try RegionSecrets(codeSecret: secret, ledgerKey: seed)
    #expect(signed.publicKey == "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
    let signature = try #require(signed.signature(over: [1, 2, 3]))
    #expect(RegionSecrets.isSignature(signature, by: try #require(signed.publicKey), over: [1, 2, 3]))
    #expect(!RegionSecrets.isSignature(signature, by: try #require(signed.publicKey), over: [1, 2, 4]))
    #expect(signed.signature(over: [1, 2, 3]) == signature, "the same bytes again: an answer can be made a second time")
    #expect(unsigned.keyedHash([1]) == signed.keyedHash([1]))
  }
}

/// The number that the tests' business has under the tests' secret.
enum Owned {
  static let shop: Identifier = {
    var till = Till()
    return try! till.business()
  }()
}
