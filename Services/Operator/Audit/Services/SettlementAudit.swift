import Contracts
import Postgres
import Programme
import SettlementRules
import SettlementStore

/// Settlement's tables against its public events, and the open ledger added up from its first movement (rulebook 6.5, 6.7).
struct SettlementAudit: FoldedService {
  static let name = ServiceName.settlement

  var state: SettlementState

  init(region: Region) { state = SettlementState(region: region) }

  static func fact(of event: AuditedEvent) -> Result<SettlementFact, SchemaProblems>? {
    func read<Told: SettlementEvent>(_ type: Told.Type) -> Result<SettlementFact, SchemaProblems> { event.decode(type).map(\.fact) }
    return SettlementFact.payload(of: event.type).map { read($0) }
  }

  static func heardFact(of event: AuditedEvent) -> SettlementFact? {
    func read<Message: SettlementMessage>(_ type: Message.Type) -> SettlementCommand? { try? event.decode(type).get().command(from: "") }
    guard let payload = SettlementCommand.payload(of: event.type), case .heard(let heard)? = read(payload) else { return nil }
    return .heard(heard)
  }

  static func evolve(_ state: inout SettlementState, by fact: SettlementFact, _ context: InputContext, at instant: Instant) {
    SettlementRules.evolve(&state, by: fact)
  }

  static func forgetChanges(_ state: inout SettlementState) { state.forgetChanges() }

  static func load(_ store: inout PostgresConnection, region: Region) throws(PostgresError) -> SettlementState {
    try SettlementSnapshot.load(&store, region: region)
  }

  static var tables: [AuditedTable<SettlementState>] {
    [
      AuditedTable("settlement.market") { [$0.region: $0.market] }, AuditedTable("settlement.account") { $0.accounts },
      AuditedTable("settlement.offer") { $0.offers }, AuditedTable("settlement.purchase") { $0.purchases },
    ]
  }

  func check(
    _ stored: SettlementState, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches
  ) throws(PostgresError) {
    var ledger = LedgerCheck(region: region)
    try SettlementSnapshot.eachMovement(&store, region: region) { ledger.add($0) }
    ledger.finish(stored, &breaches)
    try RememberedCommands.check(region, on: &store, &breaches)
  }
}
