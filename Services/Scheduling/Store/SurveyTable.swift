internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.survey`.
enum SurveyTable {
  static let named = Statement("select * from scheduling.survey where region = $1 and survey = any ($2)")

  static let all = Statement("select * from scheduling.survey where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.survey (region, survey, consultation, season, role, recipient, opens_at, closes_at, answers, answered_by, answered_at)
    select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (region, survey) do update set
      answers = excluded.answers, answered_by = excluded.answered_by, answered_at = excluded.answered_at
    """)

  static func save(_ rows: [SurveyRow], _ region: Region) throws -> BoundStatement {
    let surveys = Column(.text), consultations = Column(.text), seasons = Column(.text), roles = Column(.text), recipients = Column(.jsonb)
    let opens = Column(.timestamptz), closes = Column(.timestamptz), answers = Column(.jsonb), by = Column(.jsonb)
    let answered = Column(.timestamptz)
    for row in rows {
      surveys.append(row.survey.value)
      consultations.append(row.consultation.value)
      seasons.append(row.season.value)
      roles.append(row.role.rawValue)
      try recipients.append(json: row.recipient)
      opens.append(row.opensAt)
      closes.append(row.closesAt)
      try answers.append(json: row.answers)
      try by.append(json: row.by)
      answered.append(row.answeredAt)
    }
    return upsert.bind(
      .text(region.rawValue), .array(surveys), .array(consultations), .array(seasons), .array(roles), .array(recipients), .array(opens),
      .array(closes), .array(answers), .array(by), .array(answered))
  }

  static func read(_ row: Row) throws(PostgresError) -> SurveyRow {
    var survey = SurveyRow(
      SurveyOpened(
        survey: try row.value("survey") { Identifier($0) }, consultation: try row.value("consultation") { Identifier($0) },
        season: try row.value("season") { Identifier($0) }, role: try row.value("role") { SurveyRole(rawValue: $0) },
        recipient: try row.json("recipient"), opensAt: try row.get("opens_at"), closesAt: try row.get("closes_at")))
    survey.answers = try row.json("answers")
    survey.by = try row.jsonIfPresent("answered_by")
    survey.answeredAt = try row.get("answered_at")
    return survey
  }
}
