import Contracts
import Foundation
import Postgres
import Support
import Testing

/// `saruar audit`, `show` and `season` on the store that a whole season through every service has left.
@Suite(.rehearsedSeason, .system, .needsServers)
struct SeasonAuditTests {
  @Test(.timeLimit(.minutes(5)))
  func auditOfAWholeSeasonComparesTheRowsOfEveryService() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      let verdict = try store.audit()
      #expect(verdict.exit == .status(0), "\(verdict.breaches)")
      #expect(verdict.json["remarks"] == [])
      #expect(verdict.json[at: "/counts/eventsNotYetHeard"]?.integer == 0)
      let tables = [
        "Applications", "SchedulingConsultation", "SchedulingBusy", "SchedulingPair", "SchedulingPlan", "SchedulingSession",
        "NotificationsLetter", "ScoringBallot", "ScoringProtocol", "CertificatesCertificate", "SettlementAccount", "SettlementPurchase",
      ]
      for table in tables { #expect(verdict.json[at: "/counts/rowsOf\(table)"]?.integer ?? 0 > 0, "\(table)") }
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: AuditDamage.services)
  func auditFindsPlantedDamageOfEveryServiceAndNamesItsPlace(damage: AuditDamage) throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      try store.plant(damage.sql)
      let verdict = try store.audit()
      #expect(verdict.exit == .status(1))
      #expect(verdict.breaches.contains { damage.isMet(by: $0) }, "\(damage.breach) is not among \(verdict.breaches)")
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func showTellsWhyEveryProjectLeftAndWhatEveryServiceHasOfIt() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      var database = try TestDatabase.connect(store.servers.postgres(database: store.name))
      let exits = "('declined', 'not-admitted', 'withdrawn', 'excluded', 'not-passed', 'lapsed')"
      for row in try database.query("select track, min(number) from intake.application where track in \(exits) group by track") {
        let (track, number): (String, String) = (try row.get(0), try row.get(1))
        let reason = try file(of: number, store)["leftBecause"]?.text
        #expect(reason?.isEmpty == false, "\(number) is \(track)")
        if track == "not-passed" { #expect(reason?.contains(", pass mark 75") == true) }
      }
      let completed = try database.query(
        """
        select min(a.number) from intake.application a
        join settlement.account s on s.project = a.number join settlement.entry e using (region, account) where a.exit is not null
        """
      ).one()
      let file = try file(of: try completed.get(0), store)
      let parts = [
        "pairs", "plan", "sessions", "consultations", "characteristics", "presentation", "ballots", "protocol", "certificates", "points",
      ]
      for part in parts { #expect(file[part]?.elements.isEmpty == false, "\(part)") }
      #expect(file["ballots"]?.elements.count == 7)
      #expect(file["ballots"]?.elements.allSatisfy { $0["name"]?.text != nil } == true)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func seasonLeavesItsPageProtocolCertificatesAndLedger() throws {
    let season = try #require(AuditedSeason.current)
    try season.withCopy { store in
      let folder = NSTemporaryDirectory() + TestName.make()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let (exit, said) = try store.run(["season", "astana-2020", "--region", "astana", "--to", folder])
      try #require(exit == .status(0), "\(said)")
      let page = try String(contentsOfFile: folder + "/index.html", encoding: .utf8)
      #expect(page.contains("<dd>24</dd>"))
      for name in ["protocol.pdf", "protocol-ru.pdf"] {
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")).starts(with: Array("%PDF".utf8)))
      }
      var database = try TestDatabase.connect(store.servers.postgres(database: store.name))
      let issued: Int = try database.query("select count(*) from certificates.certificate").one().get(0)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/certificates")
      #expect(files.count { $0.hasSuffix(".pdf") } == issued)
      let movements: Int = try database.query("select count(*) from settlement.movement").one().get(0)
      let ledger = try String(contentsOfFile: folder + "/ledger.csv", encoding: .utf8)
      #expect(ledger.split(separator: "\n").count == movements + 1)
    }
  }

  private func file(of number: String, _ store: StoreCopy) throws -> JSONValue {
    let (exit, said) = try store.run(["show", number, "--json"])
    try #require(exit == .status(0), "\(said)")
    return JSONValue(try JSONDocument(Array(said.utf8), limits: .event).root)
  }
}
