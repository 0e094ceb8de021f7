import CertificatesRules
import CertificatesStore
import Contracts
import Postgres
import Programme

/// Certificates' tables against its events, one certificate for each award, and the kept bytes against the hash that was published (rulebook 5).
struct CertificatesAudit: FoldedService {
  static let name = ServiceName.certificates

  var state: CertificatesState

  init(region: Region) { state = CertificatesState(region: region) }

  static func fact(of event: AuditedEvent) -> Result<CertificatesFact, SchemaProblems>? {
    func read<Told: CertificatesEvent>(_ type: Told.Type) -> Result<CertificatesFact, SchemaProblems> {
      event.decode(type).map(\.certificatesFact)
    }
    return CertificatesFact.payload(of: event.type).map { read($0) }
  }

  static func heardFact(of event: AuditedEvent) -> CertificatesFact? {
    func read<Message: CertificatesMessage>(_ type: Message.Type) -> CertificatesCommand? {
      try? event.decode(type).get().certificatesCommand
    }
    guard let payload = CertificatesCommand.payload(of: event.type), case .heard(let heard)? = read(payload) else { return nil }
    return .heard(heard)
  }

  static func evolve(_ state: inout CertificatesState, by fact: CertificatesFact, _ context: InputContext, at instant: Instant) {
    CertificatesRules.evolve(&state, by: fact)
  }

  static func forgetChanges(_ state: inout CertificatesState) { state.forgetChanges() }

  static func load(_ store: inout PostgresConnection, region: Region) throws(PostgresError) -> CertificatesState {
    try CertificatesSnapshot.load(&store, region: region)
  }

  /// That an award cannot be drawn is told by no event.
  static var tables: [AuditedTable<CertificatesState>] {
    [
      AuditedTable("certificates.season") { $0.seasons }, AuditedTable("certificates.project") { $0.projects },
      AuditedTable("certificates.certificate") { $0.certificates },
      AuditedTable("certificates.waiting", excused: ["undrawable"]) { $0.waiting },
    ]
  }

  func check(
    _ stored: CertificatesState, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches
  ) throws(PostgresError) {
    CertificateCheck.run(stored, &breaches)
    for number in try CertificatesSnapshot.damaged(&store, region: region) {
      breaches.add(.certificates, "certificates.document \(number)", "its bytes are lost, or have another hash than was published")
    }
  }
}
