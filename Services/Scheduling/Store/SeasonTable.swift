internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.season`.
enum SeasonTable {
  static let named = Statement(
    """
    select s.announced, s.given from scheduling.season s
    where s.region = $1 and s.season in (
      select unnest($5)
      union select season from scheduling.named($1, $2, $3)
      union select season from scheduling.project where region = $1 and number = any ($4)
      union select season from scheduling.survey where region = $1 and survey = any ($6)
      union (select season from scheduling.season where region = $1 and $7 order by announced_at desc, season desc limit 1))
    """)

  static let all = Statement("select announced, given from scheduling.season where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.season (region, season, announced, announced_at, given)
    select $1, * from unnest($2, $3, $4, $5)
    on conflict (region, season) do update set given = excluded.given
    """)

  static func save(_ rows: [SeasonRow], _ region: Region) throws -> BoundStatement {
    let seasons = Column(.text), announced = Column(.jsonb), announcedAt = Column(.timestamptz), given = Column(.jsonb)
    for row in rows {
      seasons.append(row.season.value)
      try announced.append(json: row.announced)
      announcedAt.append(row.announced.announcedAt)
      try given.append(json: row.given)
    }
    return upsert.bind(.text(region.rawValue), .array(seasons), .array(announced), .array(announcedAt), .array(given))
  }

  static func read(_ row: Row) throws(PostgresError) -> SeasonRow {
    let announced: SeasonAnnounced = try row.json("announced")
    guard var season = SeasonRow(announced: announced) else {
      throw .decoding(column: "announced", reason: "the tz database does not hold the zone \(announced.zone)")
    }
    season.given = try row.json("given")
    return season
  }
}
