import Lane
import Postgres
import Programme

/// How far back the journal goes: its months are dropped one by one when they are older than its window (DESIGN, "Journal").
struct JournalReach {
  /// The beginning of its oldest month.
  var begins: Instant
  /// Nothing has been dropped since the store was made.
  var isComplete: Bool

  static func read(_ store: inout PostgresConnection) throws(PostgresError) -> JournalReach {
    let row = try store.query(reach.bind()).one()
    return JournalReach(begins: try row.get("begins"), isComplete: try row.get("is_complete"))
  }

  private static let reach = Statement(
    """
    select begins, begins <= (select min(applied_at) from public.saruar_migration where component = 'lane') as is_complete
    from (
      select min(to_date(right(c.relname, 6), 'YYYYMM'))::timestamp at time zone 'UTC' as begins
      from pg_class c join pg_inherits i on i.inhrelid = c.oid where i.inhparent = 'messaging.journal'::regclass) as months
    """)
}
