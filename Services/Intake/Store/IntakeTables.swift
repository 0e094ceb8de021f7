internal import Contracts
package import IntakeRules
internal import Lane
package import Postgres
package import Programme

/// How a batch's state is loaded and saved: one statement per table, set-wise; what a batch does not touch is not asked for.
package final class IntakeTables: LaneTables {
  /// One statement of a load, and how its rows enter the state.
  private struct Piece {
    var statement: BoundStatement
    var read: (Row, inout IntakeState) throws(PostgresError) -> Void
  }

  private let region: Region
  private let seasons = SeasonReader()
  private let applications = ApplicationTable()
  private let revisions = RevisionTable()
  private var pieces: [Piece] = []

  package init(region: Region) { self.region = region }

  package func loads(_ keys: IntakeKeys) -> [BoundStatement] {
    pieces = seasons(keys) + applications(keys) + holders(keys)
    return pieces.map(\.statement)
  }

  package func state(_ keys: IntakeKeys, from results: ArraySlice<Rows>) throws(PostgresError) -> IntakeState {
    var state = IntakeState(region: region)
    for (piece, rows) in zip(pieces, results) {
      for row in rows { try piece.read(row, &state) }
    }
    return state
  }

  package func saves(_ state: IntakeState) throws -> [BoundStatement] {
    let changes = state.changes
    var statements: [BoundStatement] = []
    func rows(_ seasons: Set<Identifier>) -> [SeasonRow] { seasons.sorted { $0.value < $1.value }.compactMap { state.seasons[$0] } }
    let new = rows(changes.newSeasons), changed = rows(changes.seasons.subtracting(changes.newSeasons))
    if !new.isEmpty { statements.append(try SeasonTable.insert(new, region: region)) }
    if !changed.isEmpty { statements.append(SeasonTable.update(changed)) }
    let numbers = changes.newApplications + changes.applications.sorted()
    if !numbers.isEmpty { statements += try applications.save(numbers.compactMap { state.applications[$0] }) }
    if !changes.newRevisions.isEmpty { statements.append(revisions.save(changes.newRevisions)) }
    let interviews = changes.interviews.sorted { ($0.number, $0.round) < ($1.number, $1.round) }.compactMap { state.interviews[$0] }
    if !interviews.isEmpty { statements.append(try InterviewTable.save(interviews)) }
    if !changes.newConcepts.isEmpty { statements.append(ConceptTable.save(changes.newConcepts)) }
    if !changes.newDocuments.isEmpty { statements.append(try DocumentTable.save(changes.newDocuments)) }
    if !changes.newSittings.isEmpty { statements.append(try SittingTable.save(changes.newSittings)) }
    return statements
  }
}

extension IntakeTables {
  private func seasons(_ keys: IntakeKeys) -> [Piece] {
    guard !keys.isEmpty else { return [] }
    let asked = SeasonTable.byKey.bind(
      .texts(keys.seasons.map(\.value)), .texts(Array(keys.prefixes)), .texts(keys.numbers.map(\.description)))
    return [Piece(statement: asked) { [seasons] row, state throws(PostgresError) in state.load(try seasons.read(row)) }]
  }

  private func applications(_ keys: IntakeKeys) -> [Piece] {
    guard !keys.numbers.isEmpty else { return [] }
    let numbers = Parameter.texts(keys.numbers.map(\.description))
    var pieces = [
      Piece(statement: ApplicationTable.byNumber.bind(numbers)) { row, state throws(PostgresError) in
        state.load(try ApplicationTable.read(row))
      },
      Piece(statement: InterviewTable.byNumber.bind(numbers)) { row, state throws(PostgresError) in
        state.load(try InterviewTable.read(row))
      },
      Piece(statement: DocumentTable.latest.bind(numbers)) { row, state throws(PostgresError) in
        state.load(try DocumentTable.read(row))
      },
    ]
    if !keys.contents.isEmpty {
      let asked = RevisionTable.contents.bind(.texts(keys.contents.map(\.description)))
      pieces.append(
        Piece(statement: asked) { row, state throws(PostgresError) in
          let content: [UInt8] = try row.get("content")
          state.load(content: content[...], of: try row.value("number") { ApplicationNumber($0) })
        })
    }
    return pieces
  }

  private func holders(_ keys: IntakeKeys) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ statement: BoundStatement) {
      pieces.append(
        Piece(statement: statement) { row, state throws(PostgresError) in
          let (key, number) = try ApplicationTable.readKey(row)
          state.load(key, heldBy: number)
        })
    }
    if !keys.duplicates.isEmpty {
      let seasons = Column(.text), applicants = Column(.text), projects = Column(.text)
      for key in keys.duplicates {
        seasons.append(key.season.value)
        applicants.append(key.applicant)
        projects.append(key.project)
      }
      add(ApplicationTable.holders.bind(.array(seasons), .array(applicants), .array(projects)))
    }
    if !keys.applicantsOf.isEmpty { add(ApplicationTable.ofSameApplicants.bind(.texts(keys.applicantsOf.map(\.description)))) }
    return pieces
  }
}
