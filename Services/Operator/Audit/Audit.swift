import Contracts
import Lane
import Postgres
import Programme

/// Proves on the live store that every command was answered once and that the rows are what the events tell (DESIGN, "Journal").
///
/// Reads one snapshot of the store in a read-only transaction, so workers may go on; memory holds the rows of one service in one region twice, the
/// facts that its services tell each other, and one page of the journal.
struct Audit {
  /// Every service whose rows are rebuilt.
  static var services: [any AuditedService.Type] {
    [IntakeAudit.self, SchedulingAudit.self, NotificationsAudit.self, ScoringAudit.self, CertificatesAudit.self, SettlementAudit.self]
  }

  /// Nil for all regions.
  let region: Region?

  func run(on store: inout PostgresConnection) throws(PostgresError) -> AuditReport {
    try store.transaction(begin: "begin isolation level repeatable read, read only") { store throws(PostgresError) in
      _ = try store.query("set local idle_in_transaction_session_timeout = '5min'")
      var (report, outcomes) = (AuditReport(), OutcomeCheck())
      let reach = try JournalReach.read(&store)
      let lanes = try LaneOverview.read(from: &store, region)
      for group in Self.byRegion(lanes) {
        var services = RegionAudit(lanes: group, reach)
        for lane in group {
          try JournalPages.forEach(of: lane.name, on: &store) { row in
            outcomes.check(row, &report.breaches)
            services.listen(to: row)
          }
        }
        try services.run(on: &store, &report)
      }
      try StoreChecks.run(on: &store, region, reach, &report.breaches)
      report.count(outcomes, lanes)
      return report
    }
  }

  /// The lane of unrouted messages is in no region.
  private static func byRegion(_ lanes: [LaneOverview]) -> [[LaneOverview]] {
    Dictionary(grouping: lanes) { $0.region?.rawValue ?? "" }.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// The services of one region: first all that they tell each other is heard, then each journal is folded on its own.
private struct RegionAudit {
  private let reach: JournalReach
  private var audits: [ServiceName: any ServiceAuditing] = [:]
  private var lanes: [ServiceName: String] = [:]

  init(lanes: [LaneOverview], _ reach: JournalReach) {
    self.reach = reach
    for lane in lanes { if let service = lane.service { self.lanes[service] = lane.name } }
    guard let region = lanes.first?.region else { return }
    let tellers = reach.isComplete ? Set(self.lanes.keys) : []
    func audit<Service: AuditedService>(_ type: Service.Type) -> any ServiceAuditing {
      ServiceAudit<Service>(region: region, tellers: tellers)
    }
    for service in Audit.services where self.lanes[service.name] != nil { audits[service.name] = audit(service) }
  }

  mutating func listen(to row: AuditedRow) {
    for event in row.produced {
      for service in Catalogue.event(event.type)?.heardBy ?? [] { audits[service]?.tell(event) }
    }
  }

  mutating func run(on store: inout PostgresConnection, _ report: inout AuditReport) throws(PostgresError) {
    for service in audits.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard var audit = audits.removeValue(forKey: service), let lane = lanes[service] else { continue }
      try JournalPages.forEach(of: lane, on: &store) { audit.apply($0, &report.breaches) }
      try audit.finish(reach, on: &store, &report)
    }
  }
}

extension LaneOverview {
  fileprivate var service: ServiceName? { name.split(separator: ".").last.flatMap { ServiceName(rawValue: String($0)) } }
}
