internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.accreditation`: rows are added and never changed.
enum AccreditationTable {
  static let byPerson = Statement("select * from scoring.accreditation where region = $1 and person_key = any ($2)")
  static let all = Statement("select * from scoring.accreditation where region = $1")

  private static let insert = Statement(
    """
    insert into scoring.accreditation (region, person_key, direction, accredited)
    select $1, row.* from unnest($2, $3, $4) as row (person_key, direction, accredited)
    """)

  static func save(_ rows: [AccreditationRow], region: Region) throws -> BoundStatement {
    let people = Column(.text), directions = Column(.text), accredited = Column(.jsonb)
    for row in rows {
      people.append(row.key.person)
      directions.append(row.key.direction.rawValue)
      try accredited.append(json: row.accredited)
    }
    return insert.bind(.text(region.rawValue), .array(people), .array(directions), .array(accredited))
  }

  static func read(_ row: Row) throws(PostgresError) -> AccreditationRow { AccreditationRow(accredited: try row.json("accredited")) }
}
