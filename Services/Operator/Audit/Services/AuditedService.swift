import Contracts
import Postgres
import Programme

/// What a service gives the audit: how its events are read as facts, how facts are folded, and how its rows are compared with what they tell.
///
/// `ServiceAudit` does what is the same for all: it knows what others have told the service, and brings the facts in the order of its journal.
/// A service whose state holds every row of a region needs less: `FoldedService`.
protocol AuditedService: Sendable {
  associatedtype Fact: Sendable

  static var name: ServiceName { get }

  /// An event of its own as a fact; nil for a type that changes nothing here, as a refusal.
  static func fact(of event: AuditedEvent) -> Result<Fact, SchemaProblems>?
  /// An event of another service as the fact that it is to this one.
  static func heardFact(of event: AuditedEvent) -> Fact?

  init(region: Region)
  mutating func apply(_ fact: Fact, _ context: InputContext, at instant: Instant)
  /// Compares the stored rows with the folded ones, and checks what must hold among them.
  mutating func compare(_ frame: AuditFrame, on store: inout PostgresConnection, _ report: inout AuditReport) throws(PostgresError)
}

/// What the comparison of one service in one region must know besides the rows.
struct AuditFrame {
  var region: Region
  var reach: JournalReach
  /// Events that it heard of services whose journal is not here.
  var untold = 0
}

extension AuditedEvent {
  func decode<Payload: Decodable>(_ type: Payload.Type) -> Result<Payload, SchemaProblems> { ContractDecoder.decode(type, from: data) }
}
