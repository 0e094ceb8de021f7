internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.interview`.
enum InterviewTable {
  static let named = Statement("select * from scheduling.interview where region = $1 and number = any ($2)")

  static let all = Statement("select * from scheduling.interview where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.interview (region, number, round, starts_at, experts, passed, parties)
    select $1, * from unnest($2, $3, $4, $5, $6, $7)
    on conflict (region, number, round) do update set
      starts_at = excluded.starts_at, experts = excluded.experts, passed = excluded.passed, parties = excluded.parties
    """)

  static func save(_ rows: [InterviewRow], _ region: Region) throws -> BoundStatement {
    let numbers = Column(.text), rounds = Column(.int8), starts = Column(.timestamptz), experts = Column(.jsonb), passed = Column(.bool)
    let parties = Column(.jsonb)
    for row in rows {
      numbers.append(row.key.number.description)
      rounds.append(row.key.round)
      starts.append(row.startsAt)
      try experts.append(json: row.experts)
      passed.append(row.passed)
      try parties.append(json: row.parties.map(\.description))
    }
    return upsert.bind(
      .text(region.rawValue), .array(numbers), .array(rounds), .array(starts), .array(experts), .array(passed), .array(parties))
  }

  static func read(_ row: Row) throws(PostgresError) -> InterviewRow {
    let key = InterviewRow.Key(number: try row.value("number") { ApplicationNumber($0) }, round: try row.get("round"))
    var interview = InterviewRow(key: key, startsAt: try row.get("starts_at"), experts: try row.json("experts"))
    interview.passed = try row.get("passed")
    interview.parties = try row.json("parties", as: [String].self).compactMap { Party($0) }
    return interview
  }
}
