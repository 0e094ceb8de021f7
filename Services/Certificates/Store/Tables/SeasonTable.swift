internal import CertificatesRules
internal import Contracts
internal import Lane
internal import Postgres
internal import Programme

/// `certificates.season`.
enum SeasonTable {
  static let all = Statement("select * from certificates.season where region = $1")

  private static let upsert = Statement(
    """
    insert into certificates.season (region, season, announced, issued) select $1, row.* from unnest($2, $3, $4) as row (season, announced, issued)
    on conflict (region, season) do update set issued = excluded.issued
    """)

  static func save(_ rows: [SeasonRow], region: Region) throws -> BoundStatement {
    let seasons = Column(.text), announced = Column(.jsonb), issued = Column(.jsonb)
    for row in rows {
      seasons.append(row.season.value)
      try announced.append(json: row.announced)
      try issued.append(json: row.issued)
    }
    return upsert.bind(.text(region.rawValue), .array(seasons), .array(announced), .array(issued))
  }

  static func read(_ row: Row) throws(PostgresError) -> SeasonRow {
    let announced: SeasonAnnounced = try row.json("announced")
    guard var season = SeasonRow(announced: announced) else {
      throw .decoding(column: "announced", reason: "the tz database does not hold the zone \(announced.zone)")
    }
    season.issued = try row.json("issued")
    return season
  }
}
