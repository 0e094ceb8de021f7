internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// What keys mean in the tables: named things bring what belongs to them, in one round trip.
struct SchedulingLoad {
  private let keys: SchedulingKeys
  private let region: Parameter
  private let consultations: Parameter
  private let leaving: Parameter
  private let numbers: Parameter

  init(_ keys: SchedulingKeys, _ region: Region) {
    self.keys = keys
    self.region = .text(region.rawValue)
    consultations = .texts(keys.consultations.map(\.value))
    leaving = .texts(keys.leaving.map { Party.team($0).description })
    numbers = .texts(keys.numbers.map(\.description))
  }

  var pieces: [Piece] {
    let seasons = Parameter.texts(keys.seasons.map(\.value))
    let surveys = Parameter.texts(keys.surveys.map(\.value))
    var pieces = [
      Piece(statement: SeasonTable.named.bind(region, consultations, leaving, numbers, seasons, surveys, .bool(keys.latestSeason))) {
        row, state throws(PostgresError) in state.load(try SeasonTable.read(row))
      },
      Piece(statement: ExpertTable.named.bind(region, consultations, leaving, numbers, .texts(keys.experts.map(\.value)))) {
        row, state throws(PostgresError) in state.load(try ExpertTable.read(row))
      },
      Piece(statement: BusyTable.named.bind(region, consultations, leaving, numbers, .texts(parties))) {
        row, state throws(PostgresError) in state.load(try BusyTable.read(row))
      },
    ]
    if !keys.numbers.isEmpty || !keys.consultations.isEmpty { pieces += ofProjects }
    if !keys.consultations.isEmpty || !keys.leaving.isEmpty {
      pieces.append(
        Piece(statement: ConsultationTable.named.bind(region, consultations, leaving)) { row, state throws(PostgresError) in
          state.load(try ConsultationTable.read(row))
        })
    }
    if !keys.seasons.isEmpty {
      pieces.append(
        Piece(statement: JuryTable.named.bind(region, seasons)) { row, state throws(PostgresError) in state.load(try JuryTable.read(row)) })
    }
    if !keys.surveys.isEmpty {
      pieces.append(
        Piece(statement: SurveyTable.named.bind(region, surveys)) { row, state throws(PostgresError) in
          state.load(try SurveyTable.read(row))
        })
    }
    return pieces
  }

  private var ofProjects: [Piece] {
    [
      Piece(statement: ProjectTable.named.bind(region, consultations, leaving, numbers)) { row, state throws(PostgresError) in
        state.load(try ProjectTable.read(row))
      },
      Piece(statement: TallyTable.named.bind(region, consultations, leaving, numbers)) { row, state throws(PostgresError) in
        let (key, held) = try TallyTable.read(row)
        state.load(held, of: key)
      },
      Piece(statement: InterviewTable.named.bind(region, numbers)) { row, state throws(PostgresError) in
        state.load(try InterviewTable.read(row))
      },
    ]
  }

  /// Those named; the projects' mentors and seasons and the consultations' people are found by the statement.
  private var parties: [String] {
    keys.experts.map { Party.expert($0).description } + keys.numbers.map { Party.team($0).description }
      + keys.seasons.map { Party.season($0).description }
  }
}
