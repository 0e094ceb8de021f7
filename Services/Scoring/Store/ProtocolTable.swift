internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.protocol` and `scoring.amendment`: rows are added and never changed.
enum ProtocolTable {
  static let byKey = Statement("select * from scoring.protocol where region = $1 and protocol = any ($2)")
  static let all = Statement("select * from scoring.protocol where region = $1")

  static let amendmentsByKey = Statement(
    "select * from scoring.amendment where region = $1 and protocol = any ($2) order by protocol, amendment")
  static let allAmendments = Statement("select * from scoring.amendment where region = $1 order by protocol, amendment")

  private static let insert = Statement(
    """
    insert into scoring.protocol (region, protocol, season, closed_at, hash, closed)
    select $1, row.* from unnest($2, $3, $4, $5, $6) as row (protocol, season, closed_at, hash, closed)
    """)

  private static let insertAmendments = Statement(
    """
    insert into scoring.amendment (region, protocol, amendment, amended_at, hash, amended)
    select $1, row.* from unnest($2, $3, $4, $5, $6) as row (protocol, amendment, amended_at, hash, amended)
    """)

  static func save(_ rows: [ProtocolClosed], region: Region) throws -> BoundStatement {
    let protocols = Column(.text), seasons = Column(.text), closedAt = Column(.timestamptz), hashes = Column(.bytea)
    let closed = Column(.jsonb)
    for row in rows {
      protocols.append(row.protocol.value)
      seasons.append(row.season.value)
      closedAt.append(row.closedAt)
      hashes.append(row.hash)
      try closed.append(json: row)
    }
    return insert.bind(
      .text(region.rawValue), .array(protocols), .array(seasons), .array(closedAt), .array(hashes), .array(closed))
  }

  static func save(_ rows: [ProtocolAmended], region: Region) throws -> BoundStatement {
    let protocols = Column(.text), amendments = Column(.int8), amendedAt = Column(.timestamptz), hashes = Column(.bytea)
    let amended = Column(.jsonb)
    for row in rows {
      protocols.append(row.protocol.value)
      amendments.append(row.amendment)
      amendedAt.append(row.amendedAt)
      hashes.append(row.hash)
      try amended.append(json: row)
    }
    return insertAmendments.bind(
      .text(region.rawValue), .array(protocols), .array(amendments), .array(amendedAt), .array(hashes), .array(amended))
  }

  static func read(_ row: Row) throws(PostgresError) -> ProtocolRecord { ProtocolRecord(closed: try row.json("closed")) }
  static func readAmendment(_ row: Row) throws(PostgresError) -> ProtocolAmended { try row.json("amended") }
}
