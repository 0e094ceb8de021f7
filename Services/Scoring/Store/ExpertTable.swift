internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import ScoringRules

/// `scoring.expert`, found by the expert's id, by the person's, or by what tells people apart.
enum ExpertTable {
  static let byKey = Statement(
    "select * from scoring.expert where region = $1 and (expert = any ($2) or person = any ($2) or person_key = any ($3))")
  static let all = Statement("select * from scoring.expert where region = $1")

  private static let upsert = Statement(
    """
    insert into scoring.expert (region, expert, person, person_key, registered)
    select $1, row.* from unnest($2, $3, $4, $5) as row (expert, person, person_key, registered)
    on conflict (region, expert) do update set
      person = excluded.person, person_key = excluded.person_key, registered = excluded.registered
    """)

  static func save(_ rows: [ExpertRow], region: Region) throws -> BoundStatement {
    let experts = Column(.text), people = Column(.text), keys = Column(.text), registered = Column(.jsonb)
    for row in rows {
      experts.append(row.expert.value)
      people.append(row.registered.person.person?.value)
      keys.append(PersonKey.of(row.registered.person))
      try registered.append(json: row.registered)
    }
    return upsert.bind(.text(region.rawValue), .array(experts), .array(people), .array(keys), .array(registered))
  }

  static func read(_ row: Row) throws(PostgresError) -> ExpertRow { ExpertRow(registered: try row.json("registered")) }
}
