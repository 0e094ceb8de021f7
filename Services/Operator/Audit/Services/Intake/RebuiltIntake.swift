import Contracts
import IntakeRules
import Programme

/// Intake's rows as its events tell them: every fact of the journal, folded in order through the same `evolve` that wrote the tables. Pure.
///
/// Each fact meets a state that holds just the rows it touches, as in the lane: so a long journal costs no more per fact than a short one.
struct RebuiltIntake {
  struct RevisionKey: Hashable {
    var number: ApplicationNumber
    var revision: Int
  }

  struct DocumentVersion: Hashable {
    var number: ApplicationNumber
    var kind: ProjectDocument
    var version: Int

    init(_ row: DocumentRow) { (number, kind, version) = (row.key.number, row.key.kind, row.version) }
  }

  struct SittingKey: Hashable {
    var season: Identifier
    var sitting: Int
  }

  let region: Region
  var seasons: [Identifier: SeasonRow] = [:]
  var applications: [ApplicationNumber: ApplicationRow] = [:]
  var interviews: [InterviewRow.Key: InterviewRow] = [:]
  var revisions: [RevisionKey: RevisionRow] = [:]
  var concepts: [RevisionKey: ConceptRow] = [:]
  var documents: [DocumentVersion: DocumentRow] = [:]
  var sittings: [SittingKey: SittingRow] = [:]

  init(region: Region) { self.region = region }

  mutating func apply(_ fact: IntakeFact, _ context: InputContext, at instant: Instant) {
    var state = IntakeState(region: region)
    for season in seasons.values { state.load(season) }
    for number in fact.touched {
      if let application = applications[number] { state.load(application) }
      for round in 1...2 { interviews[InterviewRow.Key(number: number, round: round)].map { state.load($0) } }
    }
    IntakeRules.evolve(&state, by: fact, context, at: instant)
    take(state)
  }

  private mutating func take(_ state: IntakeState) {
    let changes = state.changes
    for season in changes.seasons { seasons[season] = state.seasons[season] }
    for number in changes.newApplications { applications[number] = state.applications[number] }
    for number in changes.applications { applications[number] = state.applications[number] }
    for key in changes.interviews { interviews[key] = state.interviews[key] }
    for row in changes.newRevisions { revisions[RevisionKey(number: row.number, revision: row.revision)] = row }
    for row in changes.newConcepts { concepts[RevisionKey(number: row.number, revision: row.version)] = row }
    for row in changes.newDocuments { documents[DocumentVersion(row)] = row }
    for row in changes.newSittings { sittings[SittingKey(season: row.season, sitting: row.sitting)] = row }
  }
}

extension IntakeFact {
  /// The applications that it may change.
  fileprivate var touched: [ApplicationNumber] {
    switch self {
    case .orderIssued(let event): event.numbers
    case .heard(let event): event.numbers
    default: number.map { [$0] } ?? []
    }
  }
}
