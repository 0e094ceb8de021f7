import Contracts
import Postgres
import Programme
import SchedulingStore
import Support

@testable import SchedulingRules

/// Plays decided commands through a real database as the lane does: one load, then decisions in order, then one transaction.
final class StoreRun {
  private var connection: PostgresConnection
  private let tables = SchedulingTables(region: .astana)

  init(url: String, _ session: SessionSettings) throws {
    connection = try TestDatabase.connect(url, session: session)
  }

  /// A batch.
  func play(_ steps: [(command: SchedulingCommand, context: InputContext, at: Instant)]) throws {
    var keys = SchedulingKeys()
    for step in steps { SchedulingRules.touch(&keys, by: step.command, step.context) }
    let loads = tables.loads(keys)
    let rows = loads.isEmpty ? [] : try connection.run(loads)
    var state = try tables.state(keys, from: rows[...])
    for step in steps {
      guard case .accepted(let facts) = SchedulingRules.decide(step.command, step.context, at: step.at, in: state).verdict else { continue }
      for fact in facts { SchedulingRules.evolve(&state, by: fact, step.context, at: step.at) }
    }
    let saves = try tables.saves(state)
    guard !saves.isEmpty else { return }
    try connection.transaction { connection throws(PostgresError) in _ = try connection.run(saves) }
  }

  func snapshot() throws -> SchedulingState { try SchedulingSnapshot.load(&connection, region: .astana) }

  func query(_ sql: String, _ parameters: Parameter...) throws {
    _ = try connection.query(BoundStatement(statement: .once(sql), parameters: parameters))
  }
}
