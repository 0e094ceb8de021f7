internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.revision`: rows are added and never changed.
struct RevisionTable {
  /// The bytes of the current revision.
  static let contents = Statement(
    """
    select a.number, r.content from intake.application a
    join intake.revision r on r.number = a.number and r.revision = a.revision where a.number = any ($1)
    """)

  static let all = Statement(
    """
    select r.* from intake.revision r join intake.application a using (number) join intake.season s using (season)
    where s.region = $1 and (r.number, r.revision) > ($2, $3) order by r.number, r.revision limit $4
    """)

  /// Unnested in the select list, row by row: `from unnest(…)` would first copy every content into a tuple store.
  private static let insert = Statement(
    """
    insert into intake.revision (number, revision, content_hash, received_at, content)
    select unnest($1), unnest($2), unnest($3), unnest($4), unnest($5)
    """)

  private let numbers = Column(.text), revisions = Column(.int8), hashes = Column(.bytea), received = Column(.timestamptz)
  private let contents = Column(.bytea, reserving: 1 << 22)

  func save(_ rows: [RevisionRow]) -> BoundStatement {
    for column in [numbers, revisions, hashes, received, contents] { column.removeAll() }
    for row in rows {
      numbers.append(row.number.description)
      revisions.append(row.revision)
      hashes.append(row.contentHash)
      received.append(row.receivedAt)
      contents.append(row.content)
    }
    return Self.insert.bind(.array(numbers), .array(revisions), .array(hashes), .array(received), .array(contents))
  }

  static func read(_ row: Row) throws(PostgresError) -> RevisionRow {
    let content: [UInt8] = try row.get("content")
    return RevisionRow(
      stored: try row.value("number") { ApplicationNumber($0) }, revision: try row.get("revision"),
      contentHash: try row.digest("content_hash"), receivedAt: try row.get("received_at"), content: content[...])
  }
}
