import Contracts
import Postgres
import Programme
import SchedulingRules
import SchedulingStore

/// Scheduling's tables against its events, and nobody at two places at once (rulebook 3.3).
struct SchedulingAudit: FoldedService {
  static let name = ServiceName.scheduling

  var state: SchedulingState

  init(region: Region) { state = SchedulingState(region: region) }

  static func fact(of event: AuditedEvent) -> Result<SchedulingFact, SchemaProblems>? {
    func read<Told: SchedulingEvent>(_ type: Told.Type) -> Result<SchedulingFact, SchemaProblems> {
      event.decode(type).map(\.schedulingFact)
    }
    return SchedulingFact.payload(of: event.type).map { read($0) }
  }

  static func heardFact(of event: AuditedEvent) -> SchedulingFact? {
    func read<Message: SchedulingMessage>(_ type: Message.Type) -> SchedulingCommand? { try? event.decode(type).get().schedulingCommand }
    guard let payload = SchedulingCommand.payload(of: event.type), case .heard(let heard)? = read(payload) else { return nil }
    return .heard(heard)
  }

  static func evolve(_ state: inout SchedulingState, by fact: SchedulingFact, _ context: InputContext, at instant: Instant) {
    SchedulingRules.evolve(&state, by: fact, context, at: instant)
  }

  static func load(_ store: inout PostgresConnection, region: Region) throws(PostgresError) -> SchedulingState {
    try SchedulingSnapshot.load(&store, region: region)
  }

  static var tables: [AuditedTable<SchedulingState>] {
    [
      AuditedTable("scheduling.season") { $0.seasons }, AuditedTable("scheduling.project") { $0.projects },
      AuditedTable("scheduling.interview") { $0.interviews }, AuditedTable("scheduling.expert") { $0.experts },
      AuditedTable("scheduling.jury") { $0.juries }, AuditedTable("scheduling.consultation") { $0.consultations },
      AuditedTable("scheduling.survey") { $0.surveys }, AuditedTable("scheduling.tally") { $0.tallies.filter { $0.value != 0 } },
      AuditedTable("scheduling.busy") { Self.byKey($0.busy.values.flatMap(\.values), \.key) },
      AuditedTable("scheduling.session") { $0.courses.sessions },
      AuditedTable("scheduling.pair") { Self.byKey($0.courses.pairs.values.flatMap(\.values), \.key) },
      AuditedTable("scheduling.plan") { $0.courses.plans }, AuditedTable("scheduling.conflict") { $0.courses.conflicts },
      AuditedTable("scheduling.report") { $0.courses.reports }, AuditedTable("scheduling.characteristic") { $0.courses.characteristics },
      AuditedTable("scheduling.defence") { Self.byKey($0.courses.defences.values.flatMap(\.values), \.key) },
    ]
  }

  private static func byKey<Key: Hashable, Row>(_ rows: [Row], _ key: (Row) -> Key) -> [Key: Row] {
    Dictionary(rows.map { (key($0), $0) }) { $1 }
  }

  func check(_ stored: SchedulingState, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) {
    TimetableCheck.run(stored, &breaches)
  }
}
