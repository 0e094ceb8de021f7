internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.diagnosis`: every version is kept.
enum DiagnosisTable {
  static let all = Statement("select * from scoring.diagnosis where region = $1")

  private static let insert = Statement(
    """
    insert into scoring.diagnosis (region, number, version, recorded)
    select $1, row.* from unnest($2, $3, $4) as row (number, version, recorded)
    """)

  static func save(_ rows: [DiagnosisRow], region: Region) throws -> BoundStatement {
    let numbers = Column(.text), versions = Column(.int8), recorded = Column(.jsonb)
    for row in rows {
      numbers.append(row.key.number.description)
      versions.append(row.key.version)
      try recorded.append(json: row.recorded)
    }
    return insert.bind(.text(region.rawValue), .array(numbers), .array(versions), .array(recorded))
  }

  static func read(_ row: Row) throws(PostgresError) -> DiagnosisRow { DiagnosisRow(recorded: try row.json("recorded")) }
}
