internal import Contracts
internal import Lane
package import Postgres
package import Programme
package import SchedulingRules

/// How a batch's state is loaded and saved: one statement per table, set-wise; what a batch does not touch is not asked for.
package final class SchedulingTables: LaneTables {
  private let region: Region
  private var pieces: [Piece] = []

  package init(region: Region) { self.region = region }

  package func loads(_ keys: SchedulingKeys) -> [BoundStatement] {
    pieces = keys.isEmpty ? [] : SchedulingLoad(keys, region).pieces + CourseTables.pieces(keys, region)
    return pieces.map(\.statement)
  }

  package func state(_ keys: SchedulingKeys, from results: ArraySlice<Rows>) throws(PostgresError) -> SchedulingState {
    var state = SchedulingState(region: region)
    for (piece, rows) in zip(pieces, results) {
      for row in rows { try piece.read(row, &state) }
    }
    return state
  }

  package func saves(_ state: SchedulingState) throws -> [BoundStatement] {
    let changes = state.changes
    var statements: [BoundStatement] = []
    func save<Key, Row>(
      _ keys: Set<Key>, _ order: (Key) -> String, _ row: (Key) -> Row?, _ save: ([Row], Region) throws -> BoundStatement
    ) throws {
      let rows = keys.sorted { order($0) < order($1) }.compactMap(row)
      if !rows.isEmpty { statements.append(try save(rows, region)) }
    }
    try save(changes.seasons, \.value, { state.seasons[$0] }, SeasonTable.save)
    try save(changes.projects, \.description, { state.projects[$0] }, ProjectTable.save)
    try save(changes.interviews, { "\($0.number) \($0.round)" }, { state.interviews[$0] }, InterviewTable.save)
    try save(changes.experts, \.value, { state.experts[$0] }, ExpertTable.save)
    try save(changes.juries, \.value, { state.juries[$0] }, JuryTable.save)
    try save(changes.consultations, \.value, { state.consultations[$0] }, ConsultationTable.save)
    try save(changes.surveys, \.value, { state.surveys[$0] }, SurveyTable.save)
    try save(
      changes.tallies, { "\($0.expert) \($0.number)" }, { key in state.tallies[key].map { (key, $0) } }, TallyTable.save)
    if !changes.busy.isEmpty { statements += BusyTable.save(changes.busy, of: state, region) }
    return statements + (try CourseTables.saves(state, region))
  }
}
