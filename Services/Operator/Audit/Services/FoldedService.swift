import Contracts
import Postgres
import Programme

/// A service whose state is nothing but dictionaries of rows: the state of all facts is compared with the state that the tables hold.
///
/// A fact must cost no more in a long journal than in a short one, so its `evolve` may look rows up, but not go through all of them.
protocol FoldedService: AuditedService {
  associatedtype State: Sendable

  var state: State { get set }

  static func evolve(_ state: inout State, by fact: Fact, _ context: InputContext, at instant: Instant)
  /// Drops what the state has noted for the store.
  static func forgetChanges(_ state: inout State)
  /// All rows of a region.
  static func load(_ store: inout PostgresConnection, region: Region) throws(PostgresError) -> State
  static var tables: [AuditedTable<State>] { get }
  /// What must hold among the stored rows, whatever the events tell; `self` has the folded ones.
  func check(_ stored: State, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) throws(PostgresError)
}

extension FoldedService {
  static func forgetChanges(_ state: inout State) {}
  func check(_ stored: State, in region: Region, on store: inout PostgresConnection, _ breaches: inout Breaches) throws(PostgresError) {}

  mutating func apply(_ fact: Fact, _ context: InputContext, at instant: Instant) {
    Self.evolve(&state, by: fact, context, at: instant)
    Self.forgetChanges(&state)
  }

  mutating func compare(_ frame: AuditFrame, on store: inout PostgresConnection, _ report: inout AuditReport) throws(PostgresError) {
    let stored = try Self.load(&store, region: frame.region)
    if frame.reach.isComplete {
      for table in Self.tables { report.rows[table.name, default: 0] += table.compare(state, stored, &report.breaches) }
    } else {
      report.remarks.append("the journal of \(frame.region.rawValue).\(Self.name.rawValue) does not reach back; its rows are not rebuilt")
    }
    try check(stored, in: frame.region, on: &store, &report.breaches)
  }
}

/// A table of a service as the audit compares it: rows by their key, out of a state.
struct AuditedTable<State> {
  let name: String
  /// Returns how many rows the table has.
  let compare: (_ told: State, _ stored: State, _ breaches: inout Breaches) -> Int

  init<Key: Hashable, Row: Equatable>(_ name: String, excused: Set<String> = [], _ rows: @escaping (State) -> [Key: Row]) {
    self.name = name
    compare = { told, stored, breaches in
      RowComparison(table: name, excused: excused).compare(rows(told), rows(stored), &breaches)
    }
  }
}
