internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// How the rows of part II are loaded and saved.
enum CourseTables {
  /// Its tables, a child before its parent.
  static let names = ["defence", "characteristic", "report", "conflict", "plan", "pair", "session"].map { "scheduling." + $0 }

  static func pieces(_ keys: SchedulingKeys, _ region: Region) -> [Piece] { CourseLoad(keys.courses, region).pieces }

  static func saves(_ state: SchedulingState, _ region: Region) throws -> [BoundStatement] {
    let courses = state.courses
    let changes = courses.changes
    var statements: [BoundStatement] = []
    func save<Key, Row>(_ keys: Set<Key>, _ row: (Key) -> Row?, _ save: ([Row], Region) throws -> BoundStatement) throws {
      let rows = keys.compactMap(row)
      if !rows.isEmpty { statements.append(try save(rows, region)) }
    }
    try save(changes.sessions, { courses.sessions[$0] }, SessionTable.save)
    try save(changes.pairs, { courses.pairs[$0.number]?[$0.mentor] }, PairTable.save)
    try save(changes.plans, { courses.plans[$0] }, PlanTable.save)
    try save(changes.conflicts, { courses.conflicts[$0] }, ConflictTable.save)
    try save(changes.reports, { courses.reports[$0] }, ReportTable.save)
    try save(changes.characteristics, { courses.characteristics[$0] }, CharacteristicTable.save)
    try save(changes.defences, { courses.defences[$0.season]?[$0.date] }, DefenceTable.save)
    return statements
  }

  /// Every row of a region, for the audit.
  static func snapshot(_ region: Region) -> [Piece] {
    let region = Parameter.text(region.rawValue)
    return [
      Piece(statement: SessionTable.all.bind(region), into: SessionTable.read) { $0.courses.load($1) },
      Piece(statement: PairTable.all.bind(region), into: PairTable.read) { $0.courses.load($1) },
      Piece(statement: PlanTable.all.bind(region), into: PlanTable.read) { $0.courses.load($1) },
      Piece(statement: ConflictTable.all.bind(region), into: ConflictTable.read) { $0.courses.load($1) },
      Piece(statement: ReportTable.all.bind(region), into: ReportTable.read) { $0.courses.load($1) },
      Piece(statement: CharacteristicTable.all.bind(region), into: CharacteristicTable.read) { $0.courses.load($1) },
      Piece(statement: DefenceTable.all.bind(region), into: DefenceTable.read) { $0.courses.load($1) },
    ]
  }
}

extension Piece {
  /// Reads each row and lets the state have it.
  init<Value>(
    statement: BoundStatement, into read: @escaping (Row) throws(PostgresError) -> Value,
    _ load: @escaping (inout SchedulingState, Value) -> Void
  ) {
    self.init(statement: statement) { row, state throws(PostgresError) in load(&state, try read(row)) }
  }
}
