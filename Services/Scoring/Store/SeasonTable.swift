internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.season`.
enum SeasonTable {
  static let byKey = Statement(
    """
    select * from scoring.season
    where region = $1 and (season = any ($2)
      or season in (select season from scoring.project where region = $1 and number = any ($3))
      or season in (select season from scoring.protocol where region = $1 and protocol = any ($4)))
    """)

  static let all = Statement("select * from scoring.season where region = $1")

  private static let upsert = Statement(
    """
    insert into scoring.season (region, season, announced, jury, ballots, closed)
    select $1, row.* from unnest($2, $3, $4, $5, $6) as row (season, announced, jury, ballots, closed)
    on conflict (region, season) do update set jury = excluded.jury, ballots = excluded.ballots, closed = excluded.closed
    """)

  static func save(_ rows: [SeasonRow], region: Region) throws -> BoundStatement {
    let seasons = Column(.text), announced = Column(.jsonb), juries = Column(.jsonb), ballots = Column(.int8), closed = Column(.text)
    for row in rows {
      seasons.append(row.season.value)
      try announced.append(json: row.announced)
      try juries.append(json: row.jury)
      ballots.append(row.ballots)
      closed.append(row.closed?.value)
    }
    return upsert.bind(
      .text(region.rawValue), .array(seasons), .array(announced), .array(juries), .array(ballots), .array(closed))
  }

  static func read(_ row: Row) throws(PostgresError) -> SeasonRow {
    let announced: SeasonAnnounced = try row.json("announced")
    guard var season = SeasonRow(announced: announced) else {
      throw .decoding(column: "announced", reason: "the tz database does not hold the zone \(announced.zone)")
    }
    season.jury = try row.jsonIfPresent("jury")
    season.ballots = try row.get("ballots")
    season.closed = try row.valueIfPresent("closed") { Identifier($0) }
    return season
  }
}
