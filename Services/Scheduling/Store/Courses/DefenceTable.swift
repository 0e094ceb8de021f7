internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.defence`: each day of it.
enum DefenceTable {
  /// All days of the seasons named, and of those of the sessions and projects named.
  static let named = Statement(
    """
    select * from scheduling.defence
    where region = $1 and (
      season in (select scheduling.seasons_of($1, $2, $3, $4))
      or season in (select season from scheduling.project where region = $1 and number = any ($5)))
    """)

  static let all = Statement("select * from scheduling.defence where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.defence (region, season, date, scheduled) select $1, * from unnest($2, $3, $4)
    on conflict (region, season, date) do update set scheduled = excluded.scheduled
    """)

  static func save(_ rows: [DefenceRow], _ region: Region) throws -> BoundStatement {
    let seasons = Column(.text), dates = Column(.date), scheduled = Column(.jsonb)
    for row in rows.sorted(by: { ($0.key.season.value, $0.key.date) < ($1.key.season.value, $1.key.date) }) {
      seasons.append(row.key.season.value)
      dates.append(row.key.date)
      try scheduled.append(json: row.scheduled)
    }
    return upsert.bind(.text(region.rawValue), .array(seasons), .array(dates), .array(scheduled))
  }

  static func read(_ row: Row) throws(PostgresError) -> DefenceRow { DefenceRow(scheduled: try row.json("scheduled")) }
}
