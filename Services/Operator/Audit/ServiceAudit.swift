import Contracts
import Postgres
import Programme

/// A service's tables against its events: what the journal tells is folded into rows, and the rows are compared (DESIGN, "Journal").
protocol ServiceAuditing: Sendable {
  /// Takes note of an event of another service; all that is told must be there before the journal is folded.
  mutating func tell(_ event: AuditedEvent)
  /// Folds what one message brought about.
  mutating func apply(_ row: AuditedRow, _ breaches: inout Breaches)
  mutating func finish(_ reach: JournalReach, on store: inout PostgresConnection, _ report: inout AuditReport) throws(PostgresError)
}

struct ServiceAudit<Service: AuditedService>: ServiceAuditing {
  let region: Region
  private(set) var service: Service
  /// Events that it heard of services whose journal is not here.
  private(set) var untold = 0
  /// Events of other services that are for this one, by their id.
  private var told: [String: Service.Fact] = [:]
  private var heard: Set<String> = []
  /// `source` of the services whose journals tell all that they ever said.
  private let tellers: Set<String>

  /// `tellers` are the services of the region that have a lane.
  init(region: Region, tellers: Set<ServiceName> = []) {
    self.region = region
    self.tellers = Set(tellers.map { $0.source(in: region.rawValue) })
    service = Service(region: region)
  }

  /// Told to it and not in its journal: still in its queue, unless somebody has lost it.
  var unheard: Int { told.count - heard.count }

  mutating func tell(_ event: AuditedEvent) {
    if let fact = Service.heardFact(of: event) { told[event.id] = fact }
  }

  mutating func apply(_ row: AuditedRow, _ breaches: inout Breaches) {
    let context = InputContext(source: row.source)
    if row.fate == "done", let type = MessageType(name: row.type), Service.hears(type) { hear(row, context, &breaches) }
    for event in row.produced {
      guard let fact = Service.fact(of: event) else { continue }
      switch fact {
      case .success(let fact): service.apply(fact, context, at: event.time)
      case .failure(let problems):
        let first = problems.list.first.map { "\($0.pointer) \($0.problem)" } ?? ""
        breaches.add(.journal, row.place, "produced \(event.type) that cannot be read: \(first)")
      }
    }
  }

  private mutating func hear(_ row: AuditedRow, _ context: InputContext, _ breaches: inout Breaches) {
    if let fact = told[row.id] {
      heard.insert(row.id)
      service.apply(fact, context, at: row.decidedAt)
    } else if tellers.contains(row.source) {
      breaches.add(.journal, row.place, "was heard, but the journal of \(row.source) does not tell it")
    } else {
      untold += 1
    }
  }

  mutating func finish(_ reach: JournalReach, on store: inout PostgresConnection, _ report: inout AuditReport) throws(PostgresError) {
    report.unheard += unheard
    if untold > 0 {
      report.remarks.append(
        """
        \(region.rawValue): \(Service.name.rawValue) heard \(untold) events of services whose journal is not here; \
        what only they change is not compared
        """)
    }
    do throws(PostgresError) {
      try service.compare(AuditFrame(region: region, reach: reach, untold: untold), on: &store, &report)
    } catch {
      guard case .decoding(let column, let reason) = error else { throw error }
      report.breaches.add(
        .rows, "\(Service.name.rawValue), region \(region.rawValue)",
        "a row cannot be read, so none is compared: column \(column) \(reason)")
    }
  }
}

extension AuditedService {
  static func hears(_ type: MessageType) -> Bool { Catalogue.event(type)?.heardBy.contains(name) == true }
}
