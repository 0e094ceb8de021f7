internal import Postgres

/// Every SQL text of the lane itself. `$1` is the lane's name throughout.
enum LaneStatements {
  /// With the lane it tells whether its last owner has died: he is still named in the row as it was before this statement.
  static let take = Statement(
    """
    select epoch, batch, handled, coalesce((select owner <> $3 from messaging.lane where name = $1), false) as is_orphaned
    from messaging.take($1, $2, $3, make_interval(secs => $4))
    """)

  static let release = Statement("select messaging.release($1, $2)")
  static let followGrowth = Statement("select messaging.follow_growth($1)")
  static let maintain = Statement("select messaging.maintain()")
  static let forget = Statement("select messaging.forget()")

  /// As `programme.now` says, which would be planned anew for every load.
  static let clock = Statement(
    """
    select coalesce(c.instant, clock_timestamp()) as now, c.instant is not null as is_virtual,
           (select min(due) from messaging.timer where lane = $1) as next_due
    from (values (1)) as one left join programme.clock c on c.region = $2 and c.virtual
    """)

  /// Key by key, whatever the planner believes of an empty table: `offset 0` keeps the sub-select one.
  static let journal = Statement(
    """
    select j.source, j.message_id, j.fingerprint, j.produced
    from unnest($2, $3) as asked (source, message_id)
    cross join lateral (select * from messaging.journal j
      where j.consumer = $1 and j.source = asked.source and j.message_id = asked.message_id offset 0) j
    """)

  static let parkedKeys = Statement("select distinct ordering_key from messaging.parked where consumer = $1 and ordering_key = any ($2)")

  static let attempts = Statement("select delivery, count from messaging.attempt where consumer = $1 and delivery = any ($2)")

  static let dueTimers = Statement(
    """
    select key, due, generation, payload, programme.now($2) as now from messaging.timer
    where lane = $1 and due <= programme.now($2) order by due, key collate "C" limit $3
    """)

  /// A message with all of its ordering key, in order of arrival.
  static let parked = Statement(
    """
    select p.* from messaging.parked p
    where p.consumer = $1 and ($2::text is null or exists (
      select from messaging.parked chosen where chosen.consumer = $1 and chosen.source = $2 and chosen.message_id = $3
        and (p.number = chosen.number or p.ordering_key = chosen.ordering_key)))
    order by p.number
    """)

  /// Begins every transaction of a lane: locks its row, and raises when the epoch ($2) is no longer ours. With it the batch ($3) is recorded, if it
  /// has inputs ($5), and earlier batches ($7) are marked as published. Tells what `receipt` does, as it was before.
  static let begin = Statement(
    """
    with ours as (
      update messaging.lane set renewed_at = clock_timestamp(), batch = greatest(batch, $3), handled = handled + $4
      where name = $1 and epoch = $2 and owner is not null returning handled
    ), recorded as (
      insert into messaging.batch (lane, number, inputs, published_at) select $1, $3, $5, case when $6 then clock_timestamp() end where $5 > 0
    ), marked as (
      update messaging.batch set published_at = clock_timestamp() where lane = $1 and number = any ($7)
    )
    select coalesce(handled, messaging.not_ours($1, $2)) as handled,
      (select min(due) from messaging.timer where lane = $1) as next_due,
      (select count(*) from messaging.parked where consumer = $1) as parked
    from (values (1)) as one left join ours on true
    """)

  static let published = Statement("update messaging.batch set published_at = clock_timestamp() where lane = $1 and number = any ($2)")

  /// Unnested in the select list, row by row: `from unnest(…)` would first copy every event into a tuple store.
  static let insertJournal = Statement(
    """
    insert into messaging.journal (consumer, batch, ordinal, source, message_id, type, fate, fingerprint, produced, reply_to,
      correlation_id, traceparent, decided_at)
    select $1, $2, unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8), unnest($9), unnest($10), unnest($11), unnest($12),
      unnest($13)
    """)

  /// A parked message has its outcome: the notice that it was parked stays in front of it.
  static let settleJournal = Statement(
    """
    update messaging.journal j
    set batch = $2, ordinal = row.ordinal, fate = row.fate, produced = j.produced || row.produced, decided_at = row.decided_at
    from unnest($3, $4, $5, $6, $7, $8) as row (ordinal, source, message_id, fate, produced, decided_at)
    where j.consumer = $1 and j.source = row.source and j.message_id = row.message_id
    """)

  static let unpark = Statement(
    """
    delete from messaging.parked p using unnest($2, $3) as settled (source, message_id)
    where p.consumer = $1 and p.source = settled.source and p.message_id = settled.message_id
    """)

  static let setTimers = Statement(
    """
    insert into messaging.timer (lane, key, due, generation, payload)
    select $1, key, due, $2, payload from unnest($3, $4, $5) as row (key, due, payload)
    on conflict (lane, key) do update set due = excluded.due, generation = excluded.generation, payload = excluded.payload
    """)

  static let clearTimers = Statement("delete from messaging.timer where lane = $1 and key = any ($2)")

  /// A timer that was set anew by the batch that it fired in has another generation and stays.
  static let fireTimers = Statement(
    """
    delete from messaging.timer t using unnest($2, $3) as fired (key, generation)
    where t.lane = $1 and t.key = fired.key and t.generation = fired.generation
    """)

  static let park = Statement(
    """
    insert into messaging.parked (consumer, source, message_id, ordering_key, code, error, type, region, exchange, routing_key, body,
      content_type, amqp_id, reply_to, correlation_id, traceparent)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
    on conflict (consumer, source, message_id) do update set
      error = excluded.error, code = excluded.code, parked_at = clock_timestamp(),
      ordering_key = coalesce(parked.ordering_key, excluded.ordering_key)
    """)

  static let reject = Statement(
    """
    insert into messaging.rejected (consumer, source, message_id, code, errors, routing_key, bytes, body)
    select $1, row.* from unnest($2, $3, $4, $5, $6, $7, $8) as row (source, message_id, code, errors, routing_key, bytes, body)
    on conflict do nothing
    """)

  static let attempt = Statement(
    """
    insert into messaging.attempt (consumer, delivery, count) values ($1, $2, $3)
    on conflict (consumer, delivery) do update set count = excluded.count
    """)

  static let settleAttempts = Statement("delete from messaging.attempt where consumer = $1 and delivery = any ($2)")

  static let receipt = Statement(
    """
    select (select min(due) from messaging.timer where lane = $1) as next_due,
           (select count(*) from messaging.parked where consumer = $1) as parked
    """)

  /// What unpublished batches produced, in order: a new owner publishes it before anything else.
  static let unpublished = Statement(
    """
    select j.batch, j.produced, j.reply_to, j.correlation_id, j.traceparent
    from messaging.batch b join messaging.journal j on j.consumer = b.lane and j.batch = b.number
    where b.lane = $1 and b.published_at is null order by j.batch, j.ordinal
    """)

  static let unpublishedBatches = Statement("select number from messaging.batch where lane = $1 and published_at is null order by number")
}
