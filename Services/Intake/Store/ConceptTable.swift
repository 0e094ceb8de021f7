internal import Contracts
internal import IntakeRules
internal import Lane
internal import Postgres
internal import Programme

/// `intake.concept`: every version is kept.
enum ConceptTable {
  static let all = Statement(
    """
    select c.* from intake.concept c join intake.application a using (number) join intake.season s using (season) where s.region = $1
    """)

  private static let insert = Statement(
    "insert into intake.concept (number, version, concept_hash, accepted_at, content) select * from unnest($1, $2, $3, $4, $5)")

  static func save(_ rows: [ConceptRow]) -> BoundStatement {
    let numbers = Column(.text), versions = Column(.int8), hashes = Column(.bytea), accepted = Column(.timestamptz),
      contents = Column(.bytea)
    for row in rows {
      numbers.append(row.number.description)
      versions.append(row.version)
      hashes.append(row.conceptHash)
      accepted.append(row.acceptedAt)
      contents.append(row.content)
    }
    return insert.bind(.array(numbers), .array(versions), .array(hashes), .array(accepted), .array(contents))
  }

  static func read(_ row: Row) throws(PostgresError) -> ConceptRow {
    let content: [UInt8] = try row.get("content")
    return ConceptRow(
      stored: try row.value("number") { ApplicationNumber($0) }, version: try row.get("version"),
      conceptHash: try row.digest("concept_hash"), acceptedAt: try row.get("accepted_at"), content: content[...])
  }
}
