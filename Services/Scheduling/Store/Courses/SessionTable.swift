internal import Contracts
internal import Lane
internal import Postgres
internal import Programme
internal import SchedulingRules

/// `scheduling.session`.
enum SessionTable {
  /// Those named and all others of their seasons, all of the seasons named, and all of the seasons of the projects named.
  static let named = Statement(
    """
    select * from scheduling.session
    where region = $1 and (
      session = any ($2)
      or season in (select scheduling.seasons_of($1, $2, $3, $4))
      or season in (select season from scheduling.project where region = $1 and number = any ($5)))
    """)

  static let all = Statement("select * from scheduling.session where region = $1")

  private static let upsert = Statement(
    """
    insert into scheduling.session (region, session, season, kind, item, scheduled, leaders, starts, starts_at, ends_at, sequence,
      is_cancelled, attendance)
    select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    on conflict (region, session) do update set
      starts = excluded.starts, starts_at = excluded.starts_at, ends_at = excluded.ends_at, sequence = excluded.sequence,
      is_cancelled = excluded.is_cancelled, attendance = excluded.attendance
    """)

  /// Cancelled ones first: another may have taken their place in the same batch.
  static func save(_ rows: [SessionRow], _ region: Region) throws -> BoundStatement {
    let sessions = Column(.text), seasons = Column(.text), kinds = Column(.text), items = Column(.int8), scheduled = Column(.jsonb)
    let leaders = Column(.jsonb), starts = Column(.text), startsAt = Column(.timestamptz), endsAt = Column(.timestamptz)
    let sequences = Column(.int8), cancelled = Column(.bool), attendances = Column(.jsonb)
    for row in rows.sorted(by: { $0.order < $1.order }) {
      sessions.append(row.session.value)
      seasons.append(row.season?.value)
      kinds.append(row.kind.rawValue)
      items.append(row.scheduled.item)
      try scheduled.append(json: row.scheduled)
      try leaders.append(json: row.scheduled.facilitators.flatMap { ExpertIdentity.candidates(for: $0) })
      starts.append(row.start.iso)
      startsAt.append(row.startsAt)
      endsAt.append(row.endsAt)
      sequences.append(row.sequence)
      cancelled.append(row.isCancelled)
      try attendances.append(json: row.attendance)
    }
    return upsert.bind(
      .text(region.rawValue), .array(sessions), .array(seasons), .array(kinds), .array(items), .array(scheduled), .array(leaders),
      .array(starts), .array(startsAt), .array(endsAt), .array(sequences), .array(cancelled), .array(attendances))
  }

  static func read(_ row: Row) throws(PostgresError) -> SessionRow {
    var session = SessionRow(scheduled: try row.json("scheduled"))
    session.start = try row.value("starts") { LocalDateTime(iso: $0) }
    session.startsAt = try row.get("starts_at")
    session.endsAt = try row.get("ends_at")
    session.sequence = try row.get("sequence")
    session.isCancelled = try row.get("is_cancelled")
    session.attendance = try row.jsonIfPresent("attendance")
    return session
  }
}

extension SessionRow {
  fileprivate var order: (Int, String) { (isCancelled ? 0 : 1, session.value) }
}
