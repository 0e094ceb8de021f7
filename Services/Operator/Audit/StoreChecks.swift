import Postgres
import Programme

/// What one query each can tell of the store: breaches as (place, problem), and counts.
///
/// `$1` is the region, null for all; the lane of unrouted messages belongs to every region.
enum StoreChecks {
  struct Check {
    var promise: Breach.Promise
    var statement: Statement
  }

  static func run(on store: inout PostgresConnection, _ region: Region?, _ reach: JournalReach, _ breaches: inout Breaches)
    throws(PostgresError)
  {
    for check in reach.isComplete ? always + whenComplete : always {
      for row in try store.query(check.statement.bind(.text(region?.rawValue))) {
        breaches.add(check.promise, try row.get(0), try row.get(1))
      }
    }
  }

  private static func mine(_ lane: String) -> String {
    "($1::text is null or starts_with(\(lane), $1 || '.') or \(lane) = 'saruar.unrouted')"
  }

  /// Messages with this fate in the journal, and the table that keeps them whole, name the same messages.
  private static func kept(_ promise: Breach.Promise, as fate: String, in table: String) -> Check {
    Check(
      promise: promise,
      statement: Statement(
        """
        select coalesce(k.consumer, j.consumer) || ' ' || coalesce(k.source, j.source) || ' ' || coalesce(k.message_id, j.message_id),
          case when j.consumer is null then 'is kept as \(fate), but the journal does not say so'
               else 'is \(fate) by the journal, but not kept' end
        from \(table) k
        full join (select consumer, source, message_id from messaging.journal where fate = '\(fate)') j using (consumer, source, message_id)
        where (k.consumer is null or j.consumer is null) and \(mine("coalesce(k.consumer, j.consumer)"))
        """))
  }

  private static let always = [
    Check(
      promise: .publishing,
      statement: Statement(
        """
        select lane, 'batch ' || number || ', committed at ' || committed_at || ', is not published'
        from messaging.batch where published_at is null and committed_at < clock_timestamp() - interval '5 s' and \(mine("lane"))
        order by lane, number
        """)),
    Check(
      promise: .parked,
      statement: Statement(
        """
        select consumer || ' ' || type || ' ' || source || ' ' || message_id,
          'is parked since ' || parked_at || ' and nobody has looked at it: saruar parked show ' || number
        from messaging.parked where seen_at is null and \(mine("consumer")) order by number
        """)),
    kept(.parked, as: "parked", in: "messaging.parked"),
    Check(
      promise: .timers,
      statement: Statement(
        """
        select t.lane || ' ' || t.key,
          case when l.name is null then 'is a timer of no lane' else 'was due at ' || t.due || ' and has not fired' end
        from messaging.timer t
        left join messaging.lane l on l.name = t.lane
        left join programme.clock c on c.region = split_part(t.lane, '.', 1)
        where (l.name is null
            or t.due < case when coalesce(c.virtual, false) then c.instant else clock_timestamp() - interval '5 s' end)
          and \(mine("t.lane"))
        order by t.due
        """)),
    Check(
      promise: .identity,
      statement: Statement(
        """
        select consumer || ' ' || source || ' ' || message_id, 'was decided ' || count(*) || ' times'
        from messaging.journal where \(mine("consumer")) group by consumer, source, message_id having count(*) > 1
        """)),
    Check(
      promise: .journal,
      statement: Statement(
        """
        select b.lane, 'batch ' || b.number || ' took ' || b.inputs || ' messages, but the journal has ' || count(*)
        from messaging.batch b join messaging.journal j on j.consumer = b.lane and j.batch = b.number
        where \(mine("b.lane")) group by b.lane, b.number, b.inputs having count(*) > b.inputs
        """)),
    Check(
      promise: .journal,
      statement: Statement(
        """
        select b.lane, 'has ' || count(*) || ' batches, but is no lane, so its journal was not looked at'
        from messaging.batch b left join messaging.lane l on l.name = b.lane where l.name is null and \(mine("b.lane")) group by b.lane
        """)),
    Check(
      promise: .journal,
      statement: Statement(
        """
        select l.name, 'its last batch is said to be ' || l.batch || ', but there is a batch ' || max(b.number)
        from messaging.lane l join messaging.batch b on b.lane = l.name
        where \(mine("l.name")) group by l.name, l.batch having max(b.number) > l.batch
        """)),
  ]

  /// Only true of a journal from which nothing has been dropped yet.
  private static let whenComplete = [
    kept(.rejected, as: "rejected", in: "messaging.rejected"),
    // A message that was parked and then settled counts in two batches and has one row.
    Check(
      promise: .journal,
      statement: Statement(
        """
        select lane, 'its batches took ' || taken || ' messages, but the journal has ' || coalesce(kept, 0)
        from (select b.lane, sum(b.inputs) as taken from messaging.batch b where \(mine("b.lane")) group by b.lane) as batches
        left join (
          select j.consumer as lane, count(*) + count(*) filter (
            where j.fate <> 'parked' and strpos(j.produced, '"type":"kz.saruarlar.message.parked.v1"') > 0) as kept
          from messaging.journal j where \(mine("j.consumer")) group by j.consumer) as journals using (lane)
        where taken <> coalesce(kept, 0)
        """)),
    Check(
      promise: .journal,
      statement: Statement(
        """
        select j.consumer, 'the journal has ' || count(*) || ' messages of batch ' || j.batch || ', which was never committed'
        from messaging.journal j left join messaging.batch b on b.lane = j.consumer and b.number = j.batch
        where b.lane is null and \(mine("j.consumer")) group by j.consumer, j.batch
        """)),
  ]
}
