internal import Contracts
internal import Lane
package import Postgres
package import Programme
package import ScoringRules

/// How a batch's state is loaded and saved: one statement per table, set-wise; what a batch does not touch is not asked for.
package final class ScoringTables: LaneTables {
  /// One statement of a load, and how its rows enter the state.
  struct Piece {
    var statement: BoundStatement
    var read: (Row, inout ScoringState) throws(PostgresError) -> Void

    init(_ statement: BoundStatement, _ read: @escaping (Row, inout ScoringState) throws(PostgresError) -> Void) {
      self.statement = statement
      self.read = read
    }
  }

  private let region: Region
  private var pieces: [Piece] = []

  package init(region: Region) { self.region = region }

  package func loads(_ keys: ScoringKeys) -> [BoundStatement] {
    pieces = projects(keys) + protocols(keys) + people(keys)
    return pieces.map(\.statement)
  }

  package func state(_ keys: ScoringKeys, from results: ArraySlice<Rows>) throws(PostgresError) -> ScoringState {
    var state = ScoringState(region: region)
    for (piece, rows) in zip(pieces, results) {
      for row in rows { try piece.read(row, &state) }
    }
    return state
  }

  /// Ballots before seasons: a season that has closed takes none.
  package func saves(_ state: ScoringState) throws -> [BoundStatement] {
    let changes = state.changes
    var statements: [BoundStatement] = []
    func save<Value>(_ values: [Value], _ statement: ([Value]) throws -> BoundStatement) throws {
      if !values.isEmpty { statements.append(try statement(values)) }
    }
    try save(changes.projects.sorted().compactMap { state.projects[$0] }) { try ProjectTable.save($0, region: region) }
    if !changes.newBallots.isEmpty { statements += try BallotTable.save(changes.newBallots, in: state) }
    try save(changes.seasons.sorted { $0.value < $1.value }.compactMap { state.seasons[$0] }) { try SeasonTable.save($0, region: region) }
    try save(changes.newProtocols) { try ProtocolTable.save($0, region: region) }
    try save(changes.newAmendments) { try ProtocolTable.save($0, region: region) }
    try save(changes.newDiagnoses) { try DiagnosisTable.save($0, region: region) }
    try save(changes.newAssessments) { try AssessmentTable.save($0, region: region) }
    try save(changes.experts.sorted { $0.value < $1.value }.compactMap { state.experts[$0] }) { try ExpertTable.save($0, region: region) }
    try save(changes.newAccreditations) { try AccreditationTable.save($0, region: region) }
    return statements
  }
}

extension ScoringTables {
  private var here: Parameter { .text(region.rawValue) }

  private func projects(_ keys: ScoringKeys) -> [Piece] {
    guard !keys.isEmpty else { return [] }
    let numbers = Parameter.texts(keys.numbers.map(\.description)), whole = Parameter.texts(keys.wholeSeasons.map(\.value))
    let seasons = SeasonTable.byKey.bind(
      here, .texts(keys.seasons.map(\.value)), numbers, .texts(keys.protocols.map(\.value)))
    var pieces = [Piece(seasons) { row, state throws(PostgresError) in state.load(try SeasonTable.read(row)) }]
    guard !keys.numbers.isEmpty || !keys.wholeSeasons.isEmpty else { return pieces }
    pieces.append(
      Piece(ProjectTable.byKey.bind(here, numbers, whole)) { row, state throws(PostgresError) in state.load(try ProjectTable.read(row)) })
    pieces.append(
      Piece(BallotTable.byKey.bind(here, numbers, whole)) { row, state throws(PostgresError) in state.load(try BallotTable.read(row)) })
    pieces.append(
      Piece(AssessmentTable.byNumber.bind(here, numbers)) { row, state throws(PostgresError) in
        state.load(try AssessmentTable.read(row))
      })
    return pieces
  }

  private func protocols(_ keys: ScoringKeys) -> [Piece] {
    guard !keys.protocols.isEmpty else { return [] }
    let names = Parameter.texts(keys.protocols.map(\.value))
    return [
      Piece(ProtocolTable.byKey.bind(here, names)) { row, state throws(PostgresError) in state.load(try ProtocolTable.read(row)) },
      Piece(ProtocolTable.amendmentsByKey.bind(here, names)) { row, state throws(PostgresError) in
        state.load(try ProtocolTable.readAmendment(row))
      },
    ]
  }

  private func people(_ keys: ScoringKeys) -> [Piece] {
    guard !keys.experts.isEmpty || !keys.people.isEmpty else { return [] }
    let people = Parameter.texts(Array(keys.people))
    return [
      Piece(ExpertTable.byKey.bind(here, .texts(keys.experts.map(\.value)), people)) { row, state throws(PostgresError) in
        state.load(try ExpertTable.read(row))
      },
      Piece(AccreditationTable.byPerson.bind(here, people)) { row, state throws(PostgresError) in
        state.load(try AccreditationTable.read(row))
      },
    ]
  }
}
