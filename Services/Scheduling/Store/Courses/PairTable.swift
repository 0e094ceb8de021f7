internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.pair`.
enum PairTable {
  /// Of the projects named every one, of the mentors named those that stand.
  static let named = Statement(
    """
    select * from scheduling.pair where region = $1 and number = any ($2)
    union
    select * from scheduling.pair where region = $1 and mentor = any ($3) and stage = 'formed'
    """)

  static let all = Statement("select * from scheduling.pair where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.pair (region, number, mentor, season, stage, proposed_by, proposed_at, formed_at, closed_at, reason)
    select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (region, number, mentor) do update set
      season = excluded.season, stage = excluded.stage, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
      formed_at = excluded.formed_at, closed_at = excluded.closed_at, reason = excluded.reason
    """)

  /// Those that stand last: another of the same project may have parted in the same batch.
  static func save(_ rows: [PairRow], _ region: Region) throws -> BoundStatement {
    let numbers = Column(.text), mentors = Column(.text), seasons = Column(.text), stages = Column(.text), sides = Column(.text)
    let proposed = Column(.timestamptz), formed = Column(.timestamptz), closed = Column(.timestamptz), reasons = Column(.text)
    for row in rows.sorted(by: { $0.order < $1.order }) {
      numbers.append(row.key.number.description)
      mentors.append(row.key.mentor.value)
      seasons.append(row.season.value)
      stages.append(row.stage.rawValue)
      sides.append(row.proposedBy.rawValue)
      proposed.append(row.proposedAt)
      formed.append(row.formedAt)
      closed.append(row.closedAt)
      reasons.append(row.reason)
    }
    return upsert.bind(
      .text(region.rawValue), .array(numbers), .array(mentors), .array(seasons), .array(stages), .array(sides), .array(proposed),
      .array(formed), .array(closed), .array(reasons))
  }

  static func read(_ row: Row) throws(PostgresError) -> PairRow {
    let number = try row.value("number") { ApplicationNumber($0) }
    var pair = PairRow(
      key: PairRow.Key(number: number, mentor: try row.value("mentor") { Identifier($0) }),
      season: try row.value("season") { Identifier($0) }, stage: try row.value("stage") { PairRow.Stage(rawValue: $0) },
      proposedBy: try row.value("proposed_by") { PairSide(rawValue: $0) }, proposedAt: try row.get("proposed_at"))
    pair.formedAt = try row.get("formed_at")
    pair.closedAt = try row.get("closed_at")
    pair.reason = try row.get("reason")
    return pair
  }
}

extension PairRow {
  fileprivate var order: (Int, ApplicationNumber, String) { (stage == .formed ? 1 : 0, key.number, key.mentor.value) }
}
