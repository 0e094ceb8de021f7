internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.season`.
enum SeasonTable {
  static let byKey = Statement(
    """
    select s.* from intake.season s
    where s.season = any ($1) or s.number_prefix = any ($2)
      or s.season in (select season from intake.application where number = any ($3))
    """)

  static let all = Statement("select * from intake.season where region = $1")

  private static let upsert = Statement(
    """
    insert into intake.season (region, season, number_prefix, announced, registered, undecided, is_closed, sittings, first_sitting,
      final_sitting, orders)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      as row (season, number_prefix, announced, registered, undecided, is_closed, sittings, first_sitting, final_sitting, orders)
    on conflict (season) do update set
      registered = excluded.registered, undecided = excluded.undecided, is_closed = excluded.is_closed, sittings = excluded.sittings,
      first_sitting = excluded.first_sitting, final_sitting = excluded.final_sitting, orders = excluded.orders
    """)

  static func save(_ rows: [SeasonRow], region: Region) throws -> BoundStatement {
    let seasons = Column(.text), prefixes = Column(.text), announced = Column(.jsonb), registered = Column(.int8), undecided = Column(.int8)
    let closed = Column(.bool), sittings = Column(.int8), first = Column(.date), final = Column(.date), orders = Column(.int8)
    for row in rows {
      seasons.append(row.announced.season.value)
      prefixes.append(row.announced.numberPrefix.value)
      try announced.append(json: row.announced)
      registered.append(row.registered)
      undecided.append(row.undecided)
      closed.append(row.isClosed)
      sittings.append(row.sittings)
      first.append(row.firstSitting)
      final.append(row.finalSitting)
      orders.append(row.orders)
    }
    return upsert.bind(
      .text(region.rawValue), .array(seasons), .array(prefixes), .array(announced), .array(registered), .array(undecided), .array(closed),
      .array(sittings), .array(first), .array(final), .array(orders))
  }

  static func read(_ row: Row) throws(PostgresError) -> SeasonRow {
    let announced: SeasonAnnounced = try row.json("announced")
    guard var season = SeasonRow(announced: announced) else {
      throw .decoding(column: "announced", reason: "the tz database does not hold the zone \(announced.zone)")
    }
    season.registered = try row.get("registered")
    season.undecided = try row.get("undecided")
    season.isClosed = try row.get("is_closed")
    season.sittings = try row.get("sittings")
    season.firstSitting = try row.date("first_sitting")
    season.finalSitting = try row.date("final_sitting")
    season.orders = try row.get("orders")
    return season
  }
}
