internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.document`: every version is kept, the latest counts.
enum DocumentTable {
  static let latest = Statement(
    "select distinct on (number, kind) * from intake.document where number = any ($1) order by number, kind, version desc")

  static let all = Statement(
    """
    select d.* from intake.document d join intake.application a using (number) join intake.season s using (season) where s.region = $1
    order by d.number, d.kind, d.version
    """)

  private static let insert = Statement(
    "insert into intake.document (number, kind, version, reference, accepted_at) select * from unnest($1, $2, $3, $4, $5)")

  static func save(_ rows: [DocumentRow]) throws -> BoundStatement {
    let numbers = Column(.text), kinds = Column(.text), versions = Column(.int8), references = Column(.jsonb),
      accepted = Column(.timestamptz)
    for row in rows {
      numbers.append(row.key.number.description)
      kinds.append(row.key.kind.rawValue)
      versions.append(row.version)
      try references.append(json: row.reference)
      accepted.append(row.acceptedAt)
    }
    return insert.bind(.array(numbers), .array(kinds), .array(versions), .array(references), .array(accepted))
  }

  static func read(_ row: Row) throws(PostgresError) -> DocumentRow {
    let key = DocumentRow.Key(
      number: try row.value("number") { ApplicationNumber($0) }, kind: try row.value("kind") { ProjectDocument(rawValue: $0) })
    return DocumentRow(
      key: key, version: try row.get("version"), reference: try row.json("reference"), acceptedAt: try row.get("accepted_at"))
  }
}
