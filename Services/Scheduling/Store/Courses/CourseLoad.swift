internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// What the keys of part II mean in the tables; what a batch does not touch is not asked for.
struct CourseLoad {
  private let keys: CourseKeys
  private let region: Parameter
  private let sessions: Parameter
  private let latest: Parameter

  init(_ keys: CourseKeys, _ region: Region) {
    self.keys = keys
    self.region = .text(region.rawValue)
    sessions = .texts(keys.sessions.map(\.value))
    latest = .bool(keys.latestTimetable)
  }

  var pieces: [Piece] { timetable + circle + guidance + records }

  /// Whether whole seasons are asked for by way of their sessions.
  private var bySession: Bool { !keys.sessions.isEmpty || keys.latestTimetable }

  private var timetable: [Piece] {
    var pieces: [Piece] = []
    if bySession || !keys.timetables.isEmpty || !keys.pairs.isEmpty {
      let asked = SessionTable.named.bind(
        region, sessions, .texts(keys.timetables.map(\.value)), latest, .texts(keys.pairs.map(\.description)))
      pieces.append(Piece(statement: asked, into: SessionTable.read) { $0.courses.load($1) })
    }
    if bySession || !keys.defences.isEmpty || !keys.defendants.isEmpty {
      let asked = DefenceTable.named.bind(
        region, sessions, .texts(keys.defences.map(\.value)), latest, .texts(keys.defendants.map(\.description)))
      pieces.append(Piece(statement: asked, into: DefenceTable.read) { $0.courses.load($1) })
    }
    return pieces
  }

  /// Seasons with their projects and mentors, and those who lead sessions with their times.
  private var circle: [Piece] {
    var pieces: [Piece] = []
    let audiences = Parameter.texts(keys.audiences.map(\.value))
    if bySession || !keys.audiences.isEmpty {
      pieces = [
        Piece(statement: CircleQueries.seasons.bind(region, sessions, audiences, latest), into: SeasonTable.read) { $0.load($1) },
        Piece(statement: CircleQueries.projects.bind(region, sessions, audiences, latest), into: ProjectTable.read) { $0.load($1) },
        Piece(statement: CircleQueries.experts.bind(region, sessions, audiences, latest), into: ExpertTable.read) { $0.load($1) },
      ]
    }
    if !keys.sessions.isEmpty || !keys.facilitators.isEmpty {
      let asked = CircleQueries.busy.bind(region, sessions, .texts(keys.facilitators.map(\.description)))
      pieces.append(Piece(statement: asked, into: BusyTable.read) { $0.load($1) })
    }
    return pieces
  }

  private var guidance: [Piece] {
    var pieces: [Piece] = []
    if !keys.pairs.isEmpty || !keys.mentors.isEmpty {
      let asked = PairTable.named.bind(region, .texts(keys.pairs.map(\.description)), .texts(keys.mentors.map(\.value)))
      pieces.append(Piece(statement: asked, into: PairTable.read) { $0.courses.load($1) })
    }
    if !keys.plans.isEmpty {
      let asked = PlanTable.latest.bind(region, .texts(keys.plans.map(\.description)))
      pieces.append(Piece(statement: asked, into: PlanTable.read) { $0.courses.load($1) })
    }
    return pieces
  }

  private var records: [Piece] {
    var pieces: [Piece] = []
    if !keys.conflicts.isEmpty {
      let conflicts = Parameter.texts(keys.conflicts.map(\.value))
      pieces += [
        Piece(statement: ConflictTable.named.bind(region, conflicts), into: ConflictTable.read) { $0.courses.load($1) },
        Piece(statement: ConflictTable.projects.bind(region, conflicts), into: ProjectTable.read) { $0.load($1) },
      ]
    }
    if !keys.reports.isEmpty {
      pieces.append(Piece(statement: ReportTable.named(keys.reports, region), into: ReportTable.read) { $0.courses.load($1) })
    }
    if !keys.works.isEmpty {
      let works = WorkQueries(keys.works, region)
      pieces += [
        Piece(statement: works.consultations, into: ConsultationTable.read) { $0.load($1) },
        Piece(statement: works.sessions, into: SessionTable.read) { $0.courses.load($1) },
      ]
    }
    return pieces
  }
}
