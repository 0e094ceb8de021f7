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

  private static let insert = Statement(
    """
    insert into intake.season (region, season, number_prefix, announced, registered, undecided, is_closed, sittings, first_sitting,
      final_sitting, orders)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      as row (season, number_prefix, announced, registered, undecided, is_closed, sittings, first_sitting, final_sitting, orders)
    """)

  /// What was announced stays as it is.
  private static let update = Statement(
    """
    update intake.season s set
      registered = row.registered, undecided = row.undecided, is_closed = row.is_closed, sittings = row.sittings,
      first_sitting = row.first_sitting, final_sitting = row.final_sitting, orders = row.orders
    from unnest($1, $2, $3, $4, $5, $6, $7, $8)
      as row (season, registered, undecided, is_closed, sittings, first_sitting, final_sitting, orders)
    where s.season = row.season
    """)

  static func insert(_ rows: [SeasonRow], region: Region) throws -> BoundStatement {
    let prefixes = Column(.text), announced = Column(.jsonb)
    for row in rows {
      prefixes.append(row.announced.numberPrefix.value)
      try announced.append(json: row.announced)
    }
    var columns = columns(of: rows)
    columns.insert(contentsOf: [.array(prefixes), .array(announced)], at: 1)
    return BoundStatement(statement: insert, parameters: [.text(region.rawValue)] + columns)
  }

  static func update(_ rows: [SeasonRow]) -> BoundStatement { BoundStatement(statement: update, parameters: columns(of: rows)) }

  /// Its key and what changes.
  private static func columns(of rows: [SeasonRow]) -> [Parameter] {
    let seasons = Column(.text), registered = Column(.int8), undecided = Column(.int8), closed = Column(.bool)
    let sittings = Column(.int8), first = Column(.date), final = Column(.date), orders = Column(.int8)
    for row in rows {
      seasons.append(row.announced.season.value)
      registered.append(row.registered)
      undecided.append(row.undecided)
      closed.append(row.isClosed)
      sittings.append(row.sittings)
      first.append(row.firstSitting)
      final.append(row.finalSitting)
      orders.append(row.orders)
    }
    return [seasons, registered, undecided, closed, sittings, first, final, orders].map { .array($0) }
  }

  static func read(_ row: Row) throws(PostgresError) -> SeasonRow { try read(row, of: announced(row)) }

  /// The season as it was announced.
  fileprivate static func announced(_ row: Row) throws(PostgresError) -> SeasonRow {
    let announced: SeasonAnnounced = try row.json("announced")
    guard let season = SeasonRow(announced: announced) else {
      throw .decoding(column: "announced", reason: "the tz database does not hold the zone \(announced.zone)")
    }
    return season
  }

  /// The season as it is now.
  fileprivate static func read(_ row: Row, of announced: SeasonRow) throws(PostgresError) -> SeasonRow {
    var season = announced
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

/// Reads seasons, and remembers the announcement of the last: nearly every batch is of one season, and reading that anew is most of a load.
///
/// A class, so that what reads the rows of a load can hold it without holding the tables, which hold what reads.
final class SeasonReader {
  private var last: (bytes: [UInt8], announced: SeasonRow)?

  func read(_ row: Row) throws(PostgresError) -> SeasonRow {
    let bytes = try row.withBytes("announced") { Array($0) }
    if let last, last.bytes == bytes { return try SeasonTable.read(row, of: last.announced) }
    let announced = try SeasonTable.announced(row)
    last = (bytes, announced)
    return try SeasonTable.read(row, of: announced)
  }
}
