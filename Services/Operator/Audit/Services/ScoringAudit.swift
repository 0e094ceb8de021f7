import Contracts
import Postgres
import Programme
import ScoringRules
import ScoringStore

/// Scoring's tables against its events, and every protocol counted again from its ballots (rulebook 4.6).
struct ScoringAudit: FoldedService {
  static let name = ServiceName.scoring

  var state: ScoringState

  init(region: Region) { state = ScoringState(region: region) }

  static func fact(of event: AuditedEvent) -> Result<ScoringFact, SchemaProblems>? {
    func read<Told: ScoringEvent>(_ type: Told.Type) -> Result<ScoringFact, SchemaProblems> { event.decode(type).map(\.fact) }
    return ScoringFact.payload(of: event.type).map { read($0) }
  }

  static func heardFact(of event: AuditedEvent) -> ScoringFact? {
    func read<Message: ScoringMessage>(_ type: Message.Type) -> ScoringCommand? { try? event.decode(type).get().command }
    guard let payload = ScoringCommand.payload(of: event.type), case .heard(let heard)? = read(payload) else { return nil }
    return .heard(heard)
  }

  static func evolve(_ state: inout ScoringState, by fact: ScoringFact, _ context: InputContext, at instant: Instant) {
    ScoringRules.evolve(&state, by: fact)
  }

  static func load(_ store: inout PostgresConnection, region: Region) throws(PostgresError) -> ScoringState {
    try ScoringSnapshot.load(&store, region: region)
  }

  static var tables: [AuditedTable<ScoringState>] {
    [
      AuditedTable("scoring.season") { $0.seasons }, AuditedTable("scoring.project") { $0.projects },
      AuditedTable("scoring.ballot") { $0.ballots }, AuditedTable("scoring.protocol") { $0.protocols },
      AuditedTable("scoring.diagnosis") { $0.diagnoses }, AuditedTable("scoring.assessment") { $0.assessments },
      AuditedTable("scoring.expert") { $0.experts }, AuditedTable("scoring.accreditation") { $0.accreditations },
    ]
  }

  func check(_ stored: ScoringState, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) {
    ProtocolCheck.run(stored, &breaches)
  }
}
