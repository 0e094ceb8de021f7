internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.assessment`: every version is kept, the latest of each expert counts.
enum AssessmentTable {
  static let byNumber = Statement("select * from scoring.assessment where region = $1 and number = any ($2)")
  static let all = Statement("select * from scoring.assessment where region = $1")

  private static let insert = Statement(
    """
    insert into scoring.assessment (region, number, expert, version, total, recommended, assessed)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7) as row (number, expert, version, total, recommended, assessed)
    """)

  static func save(_ rows: [AssessmentRow], region: Region) throws -> BoundStatement {
    let numbers = Column(.text), experts = Column(.text), versions = Column(.int8), totals = Column(.int8), recommended = Column(.bool)
    let assessed = Column(.jsonb)
    for row in rows {
      numbers.append(row.key.number.description)
      experts.append(row.key.expert.value)
      versions.append(row.key.version)
      totals.append(row.assessed.total)
      recommended.append(row.assessed.recommended)
      try assessed.append(json: row.assessed)
    }
    return insert.bind(
      .text(region.rawValue), .array(numbers), .array(experts), .array(versions), .array(totals), .array(recommended), .array(assessed))
  }

  static func read(_ row: Row) throws(PostgresError) -> AssessmentRow { AssessmentRow(assessed: try row.json("assessed")) }
}
