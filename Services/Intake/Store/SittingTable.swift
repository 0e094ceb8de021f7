internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.sitting`.
enum SittingTable {
  static let all = Statement("select t.* from intake.sitting t join intake.season s using (season) where s.region = $1")

  private static let insert = Statement(
    """
    insert into intake.sitting (season, sitting, date, is_final, decisions, members, calendar_version, decided_at)
    select * from unnest($1, $2, $3, $4, $5, $6, $7, $8)
    """)

  static func save(_ rows: [SittingRow]) throws -> BoundStatement {
    let seasons = Column(.text), sittings = Column(.int8), dates = Column(.date), finals = Column(.bool), decisions = Column(.jsonb)
    let members = Column(.jsonb), versions = Column(.text), decided = Column(.timestamptz)
    for row in rows {
      seasons.append(row.season.value)
      sittings.append(row.sitting)
      dates.append(row.date)
      finals.append(row.isFinal)
      try decisions.append(json: row.decisions)
      try members.append(json: row.members)
      versions.append(row.calendarVersion)
      decided.append(row.decidedAt)
    }
    return insert.bind(
      .array(seasons), .array(sittings), .array(dates), .array(finals), .array(decisions), .array(members), .array(versions),
      .array(decided))
  }

  static func read(_ row: Row) throws(PostgresError) -> SittingRow {
    guard let date = try row.date("date") else { throw .decoding(column: "date", reason: "NULL") }
    return SittingRow(
      stored: try row.value("season") { Identifier($0) }, sitting: try row.get("sitting"), date: date, isFinal: try row.get("is_final"),
      decisions: try row.json("decisions"), members: try row.json("members"), calendarVersion: try row.get("calendar_version"),
      decidedAt: try row.get("decided_at"))
  }
}
