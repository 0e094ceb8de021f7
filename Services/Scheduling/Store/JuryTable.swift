internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.jury`.
enum JuryTable {
  static let named = Statement("select * from scheduling.jury where region = $1 and season = any ($2)")

  static let all = Statement("select * from scheduling.jury where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.jury (region, season, jurors, reserves) select $1, * from unnest($2, $3, $4)
    on conflict (region, season) do update set jurors = excluded.jurors, reserves = excluded.reserves
    """)

  static func save(_ rows: [JuryRow], _ region: Region) throws -> BoundStatement {
    let seasons = Column(.text), jurors = Column(.jsonb), reserves = Column(.jsonb)
    for row in rows {
      seasons.append(row.season.value)
      try jurors.append(json: row.jurors)
      try reserves.append(json: row.reserves)
    }
    return upsert.bind(.text(region.rawValue), .array(seasons), .array(jurors), .array(reserves))
  }

  static func read(_ row: Row) throws(PostgresError) -> JuryRow {
    JuryRow(season: try row.value("season") { Identifier($0) }, jurors: try row.json("jurors"), reserves: try row.json("reserves"))
  }
}
