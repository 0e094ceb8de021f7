internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.plan`: every draft.
enum PlanTable {
  static let latest = Statement(
    "select distinct on (number) * from scheduling.plan where region = $1 and number = any ($2) order by number, revision desc")

  static let all = Statement("select * from scheduling.plan where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.plan (region, number, revision, drafted, participant_signed_at, mentor_signed_at)
    select $1, * from unnest($2, $3, $4, $5, $6)
    on conflict (region, number, revision) do update set
      participant_signed_at = excluded.participant_signed_at, mentor_signed_at = excluded.mentor_signed_at
    """)

  static func save(_ rows: [PlanRevisionRow], _ region: Region) throws -> BoundStatement {
    let numbers = Column(.text), revisions = Column(.int8), drafted = Column(.jsonb)
    let participants = Column(.timestamptz), mentors = Column(.timestamptz)
    for row in rows.sorted(by: { ($0.key.number, $0.key.revision) < ($1.key.number, $1.key.revision) }) {
      numbers.append(row.key.number.description)
      revisions.append(row.key.revision)
      try drafted.append(json: row.drafted)
      participants.append(row.participantSignedAt)
      mentors.append(row.mentorSignedAt)
    }
    return upsert.bind(
      .text(region.rawValue), .array(numbers), .array(revisions), .array(drafted), .array(participants), .array(mentors))
  }

  static func read(_ row: Row) throws(PostgresError) -> PlanRevisionRow {
    var plan = PlanRevisionRow(drafted: try row.json("drafted"))
    plan.participantSignedAt = try row.get("participant_signed_at")
    plan.mentorSignedAt = try row.get("mentor_signed_at")
    return plan
  }
}
