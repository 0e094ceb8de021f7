package import Postgres
package import Programme
package import SchedulingRules

/// All rows of a region as one state, for the audit: what the events must rebuild.
package enum SchedulingSnapshot {
  package static func load(_ connection: inout PostgresConnection, region: Region) throws(PostgresError) -> SchedulingState {
    let pieces = all(.text(region.rawValue)) + CourseTables.snapshot(region)
    var state = SchedulingState(region: region)
    for (piece, rows) in zip(pieces, try connection.run(pieces.map(\.statement))) {
      for row in rows { try piece.read(row, &state) }
    }
    return state
  }

  private static func all(_ region: Parameter) -> [Piece] {
    [
      Piece(statement: SeasonTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try SeasonTable.read(row)) },
      Piece(statement: ProjectTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try ProjectTable.read(row)) },
      Piece(statement: InterviewTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try InterviewTable.read(row)) },
      Piece(statement: ExpertTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try ExpertTable.read(row)) },
      Piece(statement: JuryTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try JuryTable.read(row)) },
      Piece(statement: ConsultationTable.all.bind(region)) { row, state throws(PostgresError) in
        state.load(try ConsultationTable.read(row))
      },
      Piece(statement: SurveyTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try SurveyTable.read(row)) },
      Piece(statement: TallyTable.all.bind(region)) { row, state throws(PostgresError) in
        let (key, held) = try TallyTable.read(row)
        state.load(held, of: key)
      },
      Piece(statement: BusyTable.all.bind(region)) { row, state throws(PostgresError) in state.load(try BusyTable.read(row)) },
    ]
  }
}
