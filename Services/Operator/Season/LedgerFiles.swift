import Contracts
import Foundation
import Postgres
import Programme
import SettlementRules
import SettlementStore

/// The open ledger as files: every movement, and what it comes to. Pseudonymous, as the ledger is (rulebook 6.7).
struct LedgerFiles {
  let region: Region
  private let ledger: OpenLedger
  private var state: SettlementState { ledger.state }

  /// From the public events in the journal, in their order: what anybody could do who has heard them.
  init(region: Region, from store: inout PostgresConnection) throws(PostgresError) {
    var ledger = OpenLedger(region: region)
    try JournalPages.forEach(of: "\(region.rawValue).\(ServiceName.settlement.rawValue)", on: &store) { row in
      for event in row.produced where event.audience == .everyone {
        guard case .success(let fact)? = SettlementAudit.fact(of: event) else { continue }
        ledger.read(fact)
      }
    }
    self.region = region
    self.ledger = ledger
  }

  /// What a spreadsheet opens. No field holds anything that people have written.
  static func writeMovements(of region: Region, to file: URL, from store: inout PostgresConnection) throws {
    var csv = "movement,at,kind,debit,credit,amount,purchase\n"
    try SettlementSnapshot.eachMovement(&store, region: region) { movement in
      let purchase = (movement.purchase?.value ?? "").csvField
      csv +=
        "\(movement.number),\(movement.at.rfc3339),\(movement.kind.rawValue),\(movement.debit),\(movement.credit),\(movement.amount),\(purchase)\n"
    }
    try Data(csv.utf8).write(to: file, options: .atomic)
  }

  /// Balances, circulation, coverage, the head of the chain, ratings: all of it follows from the public events.
  func writeBalances(to file: URL) throws { try Data(json.pretty.utf8).write(to: file, options: .atomic) }

  var json: JSONValue {
    let market = state.market
    return [
      "region": .string(region.rawValue), "movements": .integer(market.size), "root": .string(Digest(bytes: market.root).value),
      "circulation": .integer(market.circulation), "offers": .integer(market.offers),
      "coveragePercent": market.circulation > 0 ? .integer(market.offers * 100 / market.circulation) : .null,
      "accounts": .array(
        state.accounts.values.sorted { $0.number < $1.number }.map { row in
          [
            "account": .string(row.number.description), "kind": .string(row.kind.rawValue), "balance": .integer(row.balance),
            "project": row.project.map { .string($0.description) } ?? .null,
          ]
        }),
      "ratingsVersion": .integer(ProjectRatings.version),
      "ratings": .array(
        ledger.ratings.list.map { rating in
          [
            "account": .string(rating.account.description), "project": rating.project.map { .string($0.description) } ?? .null,
            "score": .integer(rating.score), "awarded": .integer(rating.awarded), "spent": .integer(rating.spent),
            "brought": .integer(rating.brought), "refunded": .integer(rating.refunded),
          ]
        }),
    ]
  }

  /// What each kind of account holds together.
  var balances: [(kind: LocalizedText, accounts: Int, balance: Int)] {
    LedgerAccountKind.allCases.compactMap { kind in
      let rows = state.accounts.values.filter { $0.kind == kind }
      return rows.isEmpty ? nil : (kind.label, rows.count, rows.reduce(0) { $0 + $1.balance })
    }
  }
}

extension LedgerAccountKind {
  fileprivate var label: LocalizedText {
    switch self {
    case .platform: LocalizedText(kk: "платформа", ru: "платформа")
    case .holds: LocalizedText(kk: "сатып алу үшін ұсталған", ru: "удержано для покупок")
    case .retired: LocalizedText(kk: "айналымнан шығарылған", ru: "выведено из обращения")
    case .project: LocalizedText(kk: "жобалар", ru: "проекты")
    case .participant: LocalizedText(kk: "қатысушылар", ru: "участники")
    case .business: LocalizedText(kk: "кәсіпкерлер", ru: "предприниматели")
    }
  }
}

extension String {
  /// Quoted where it must be; a beginning that a spreadsheet would take for a formula is made harmless.
  var csvField: String {
    let harmless = first.map { "=+-@\t\r".contains($0) } == true ? "'" + self : self
    guard harmless.contains(where: { ",\"\n\r".contains($0) }) else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }
}
