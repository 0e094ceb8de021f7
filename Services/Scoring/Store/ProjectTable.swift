internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.project`: new and changed rows go through one statement.
enum ProjectTable {
  static let byKey = Statement("select * from scoring.project where region = $1 and (number = any ($2) or season = any ($3))")

  static let all = Statement("select * from scoring.project where region = $1")

  private static let upsert = Statement(
    """
    insert into scoring.project (region, number, season, admission, departure, mentors, sessions, plan, tasks, conflicts, characteristics,
      reports, slot, presentation, score, diagnoses, completion, awarded_at)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      as row (number, season, admission, departure, mentors, sessions, plan, tasks, conflicts, characteristics, reports, slot, presentation,
        score, diagnoses, completion, awarded_at)
    on conflict (region, number) do update set
      season = excluded.season, admission = excluded.admission, departure = excluded.departure, mentors = excluded.mentors,
      sessions = excluded.sessions, plan = excluded.plan, tasks = excluded.tasks, conflicts = excluded.conflicts,
      characteristics = excluded.characteristics, reports = excluded.reports, slot = excluded.slot, presentation = excluded.presentation,
      score = excluded.score, diagnoses = excluded.diagnoses, completion = excluded.completion, awarded_at = excluded.awarded_at
    """)

  static func save(_ rows: [ProjectRow], region: Region) throws -> BoundStatement {
    let numbers = Column(.text), seasons = Column(.text), diagnoses = Column(.int8), awarded = Column(.timestamptz)
    let values = (0..<13).map { _ in Column(.jsonb) }
    for row in rows {
      numbers.append(row.number.description)
      seasons.append(row.season?.value)
      try append(row, to: values)
      diagnoses.append(row.diagnoses)
      awarded.append(row.awardedAt)
    }
    let columns = [numbers, seasons] + values[..<12] + [diagnoses, values[12], awarded]
    return BoundStatement(statement: upsert, parameters: [.text(region.rawValue)] + columns.map { .array($0) })
  }

  private static func append(_ row: ProjectRow, to values: [Column]) throws {
    try values[0].append(json: row.admission)
    try values[1].append(json: row.departure)
    try values[2].append(json: row.mentors)
    try values[3].append(json: row.sessions)
    try values[4].append(json: row.plan)
    try values[5].append(json: row.tasks)
    try values[6].append(json: row.conflicts)
    try values[7].append(json: row.characteristics)
    try values[8].append(json: row.reports)
    try values[9].append(json: row.slot)
    try values[10].append(json: row.presentation)
    try values[11].append(json: row.score)
    try values[12].append(json: row.completion)
  }

  static func read(_ row: Row) throws(PostgresError) -> ProjectRow {
    var project = ProjectRow(number: try row.value("number") { ApplicationNumber($0) })
    project.season = try row.valueIfPresent("season") { Identifier($0) }
    project.admission = try row.jsonIfPresent("admission")
    project.departure = try row.jsonIfPresent("departure")
    project.mentors = try row.json("mentors")
    project.sessions = try row.json("sessions")
    project.plan = try row.jsonIfPresent("plan")
    project.tasks = try row.json("tasks")
    project.conflicts = try row.json("conflicts")
    project.characteristics = try row.json("characteristics")
    project.reports = try row.json("reports")
    project.slot = try row.jsonIfPresent("slot")
    project.presentation = try row.jsonIfPresent("presentation")
    project.score = try row.jsonIfPresent("score")
    project.diagnoses = try row.get("diagnoses")
    project.completion = try row.jsonIfPresent("completion")
    project.awardedAt = try row.get("awarded_at")
    return project
  }
}
