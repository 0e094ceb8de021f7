import Contracts
import IntakeRules
import IntakeStore
import Lane
import Postgres
import Programme

/// Proves on the live store that every command was answered once and that the rows are what the events tell (DESIGN, "Journal").
///
/// Reads one snapshot of the store in a read-only transaction, so workers may go on; memory holds the region's rows twice, and one page of the
/// journal and of the contents.
struct Audit {
  /// Nil for all regions.
  let region: Region?

  func run(on store: inout PostgresConnection) throws(PostgresError) -> AuditReport {
    try store.transaction(begin: "begin isolation level repeatable read, read only") { store throws(PostgresError) in
      _ = try store.query("set local idle_in_transaction_session_timeout = '5min'")
      var (report, outcomes) = (AuditReport(), OutcomeCheck())
      let reach = try JournalReach.read(&store)
      let lanes = try LaneOverview.read(from: &store, region)
      for lane in lanes {
        if let region = lane.region, lane.service == .intake {
          try audit(intakeOf: region, reach, &outcomes, &report, on: &store)
        } else {
          try JournalPages.forEach(of: lane.name, on: &store) { outcomes.check($0, &report.breaches) }
        }
      }
      try StoreChecks.run(on: &store, region, reach, &report.breaches)
      report.count(outcomes, lanes)
      return report
    }
  }

  /// One pass over intake's journal serves both checks; then its tables are compared.
  private func audit(
    intakeOf region: Region, _ reach: JournalReach, _ outcomes: inout OutcomeCheck, _ report: inout AuditReport,
    on store: inout PostgresConnection
  ) throws(PostgresError) {
    var intake = IntakeAudit(region: region, told: try told(to: region, on: &store))
    try JournalPages.forEach(of: "\(region.rawValue).\(ServiceName.intake.rawValue)", on: &store) { row in
      outcomes.check(row, &report.breaches)
      intake.apply(row, &report.breaches)
    }
    if intake.untold > 0 {
      report.remarks.append(
        "\(region.rawValue): intake heard \(intake.untold) events of services whose journal is not here; what only they change is not compared"
      )
    }
    do throws(PostgresError) {
      try compare(&intake, reach, &report, on: &store)
    } catch {
      guard case .decoding(let column, let reason) = error else { throw error }
      report.breaches.add(
        .rows, "intake, region \(region.rawValue)", "a row cannot be read, so none is compared: column \(column) \(reason)")
    }
  }

  private func compare(
    _ intake: inout IntakeAudit, _ reach: JournalReach, _ report: inout AuditReport, on store: inout PostgresConnection
  ) throws(PostgresError) {
    let region = intake.rebuilt.region
    let stored = try IntakeSnapshot.load(&store, region: region)
    let scope = AuditScope(stored, intake.rebuilt, reach)
    report.remarks += scope.unreached.map(\.value).sorted().map {
      "season \($0) was announced before the journal begins; it is not rebuilt"
    }
    intake.rebuilt.keep(scope)
    for (table, rows) in intake.compare(with: stored.within(scope), &report.breaches) { report.rows[table, default: 0] += rows }
    IntakeAudit.checkNumbers(stored, &report.breaches)
    var contents = ContentCheck(intake.rebuilt)
    contents.check(stored.concepts)
    try IntakeSnapshot.eachRevision(&store, region: region) { contents.check($0, in: scope) }
    contents.finish()
    report.breaches.add(contents.breaches)
    report.rows["revisions", default: 0] += contents.revisions
  }

  /// The facts that other services of the region have told intake, by the ids of their events.
  private func told(to region: Region, on store: inout PostgresConnection) throws(PostgresError) -> [String: IntakeFact] {
    var told: [String: IntakeFact] = [:]
    for lane in try LaneOverview.read(from: &store, region) where lane.region != nil && lane.service != .intake {
      try JournalPages.forEach(of: lane.name, on: &store) { row in
        for event in row.produced { if let fact = IntakeAudit.heardFact(event) { told[event.id] = fact } }
      }
    }
    return told
  }
}

extension LaneOverview {
  fileprivate var service: ServiceName? { name.split(separator: ".").last.flatMap { ServiceName(rawValue: String($0)) } }
}
