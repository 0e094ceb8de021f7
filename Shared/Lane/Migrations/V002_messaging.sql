-- What every lane shares: ownership, journal, timers, and the fates that need a person.
create schema messaging;

-- Ownership is a lease on the wall clock. `epoch` fences a former owner, `handled` counts inputs for quiescence.
create table messaging.lane (
  name          text primary key,
  region        text not null,
  owner         text,
  pid           int,
  backend_start timestamptz,
  epoch         bigint not null default 0,
  renewed_at    timestamptz,
  batch         bigint not null default 0,
  handled       bigint not null default 0
);

-- One row per commit; it is published once the broker has confirmed everything that the commit produced.
create table messaging.batch (
  lane         text not null,
  number       bigint not null,
  inputs       int not null,
  committed_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  primary key (lane, number)
);
create index batch_unpublished on messaging.batch (lane, number) where published_at is null;

-- Inbox, outbox and audit trail in one row. `produced` holds the events, one JSON object a line; the outcome is the one with `outcomeof`.
-- Partitions are months of wall time; a partition older than the window (90 days) is dropped whole.
create table messaging.journal (
  consumer       text not null,
  source         text not null,
  message_id     text not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  decided_at     timestamptz not null,
  batch          bigint not null,
  ordinal        int not null,
  type           text not null,
  fate           text not null check (fate in ('done', 'refused', 'rejected', 'parked', 'discarded')),
  fingerprint    bytea not null,
  produced       text not null,
  reply_to       text,
  correlation_id text,
  traceparent    text,
  primary key (consumer, source, message_id, recorded_at)
) partition by range (recorded_at);
create index journal_batch on messaging.journal (consumer, batch, ordinal);
create index journal_message on messaging.journal (message_id);

-- Messages to oneself. The generation is the batch that set the timer, so an id never returns.
create table messaging.timer (
  lane       text not null,
  key        text not null,
  due        timestamptz not null,
  generation bigint not null,
  payload    text not null,
  primary key (lane, key)
);
create index timer_due on messaging.timer (lane, due, key collate "C");

-- Our own failure on one message: kept whole until an operator retries or discards it. `number` is the order of arrival.
create table messaging.parked (
  consumer     text not null,
  source       text not null,
  message_id   text not null,
  number       bigint generated always as identity,
  ordering_key text,
  code         text not null,
  error        text not null,
  type         text not null,
  region       text not null,
  exchange     text not null,
  routing_key  text not null,
  body         bytea not null,
  content_type text,
  amqp_id      text,
  reply_to     text,
  correlation_id text,
  traceparent  text,
  parked_at    timestamptz not null default clock_timestamp(),
  seen_at      timestamptz,
  primary key (consumer, source, message_id)
);
create index parked_key on messaging.parked (consumer, ordering_key, number);

-- Unreadable or unauthorised input, kept with the reason.
create table messaging.rejected (
  consumer    text not null,
  source      text not null,
  message_id  text not null,
  code        text not null,
  errors      jsonb not null,
  routing_key text not null,
  bytes       bigint not null,
  body        bytea not null,
  rejected_at timestamptz not null default clock_timestamp(),
  primary key (consumer, source, message_id)
);

-- Deliveries that came back after their consumer died; the third attempt parks.
create table messaging.attempt (
  consumer text not null,
  delivery text not null,
  count    int not null,
  primary key (consumer, delivery)
);

create function messaging.maintain(keep interval default interval '90 days') returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month date;
  stale record;
begin
  perform pg_advisory_xact_lock(hashtext('messaging.maintain'));
  for i in 0..1 loop
    month := date_trunc('month', clock_timestamp() at time zone 'UTC')::date + make_interval(months => i);
    if to_regclass(format('messaging.journal_%s', to_char(month, 'YYYYMM'))) is null then
      execute format('create table messaging.journal_%s partition of messaging.journal for values from (%L) to (%L)',
        to_char(month, 'YYYYMM'), month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
  end loop;
  for stale in
    select c.relname from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where i.inhparent = 'messaging.journal'::regclass
      and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month' < clock_timestamp() - keep
  loop
    execute format('drop table messaging.%I', stale.relname);
  end loop;
  delete from messaging.batch where published_at < clock_timestamp() - keep;
end $$;
select messaging.maintain();

-- Whether somebody else's lease on the lane still runs.
create function messaging.is_held(held messaging.lane, by_owner text, lease interval) returns boolean language sql volatile as $$
  select held.owner is not null and held.owner <> by_owner and held.renewed_at + lease > clock_timestamp()
$$;

-- Takes the lane when it is free, its lease has run out, or it is ours already; a null epoch means somebody else holds it.
-- A former owner may be stopped in the middle of a transaction that holds the row, and even `insert … on conflict do nothing` waits for a row that is
-- being changed. So the row is made only where there is none, the former backend goes first, and only then do we wait for the row, so that
-- whatever it did commit is visible before we read the journal.
create function messaging.take(lane_name text, of_region text, by_owner text, lease interval,
  out epoch bigint, out batch bigint, out handled bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held messaging.lane;
begin
  select * into held from messaging.lane where name = lane_name;
  if not found then
    insert into messaging.lane (name, region) values (lane_name, of_region) on conflict do nothing;
    select * into held from messaging.lane where name = lane_name;
  end if;
  if messaging.is_held(held, by_owner, lease) then
    return;
  end if;
  perform pg_terminate_backend(a.pid) from pg_stat_activity a
    where a.pid = held.pid and a.backend_start = held.backend_start and a.pid <> pg_backend_pid();
  select * into held from messaging.lane where name = lane_name for update;
  if messaging.is_held(held, by_owner, lease) then
    return;
  end if;
  update messaging.lane l
    set owner = by_owner, pid = pg_backend_pid(), epoch = l.epoch + 1, renewed_at = clock_timestamp(),
        backend_start = (select a.backend_start from pg_stat_activity a where a.pid = pg_backend_pid())
    where l.name = lane_name
    returning l.epoch, l.batch, l.handled into take.epoch, take.batch, take.handled;
end $$;

-- First statement of every lane transaction: locks the lane row and raises when the epoch is not ours.
create function messaging.fence(lane_name text, my_epoch bigint, new_batch bigint, inputs bigint) returns bigint
language plpgsql as $$
declare
  total bigint;
begin
  update messaging.lane set renewed_at = clock_timestamp(), batch = greatest(batch, new_batch), handled = handled + inputs
    where name = lane_name and epoch = my_epoch and owner is not null returning handled into total;
  if not found then
    raise exception 'lane % is no longer ours (epoch %)', lane_name, my_epoch using errcode = 'SA001';
  end if;
  return total;
end $$;

create function messaging.release(lane_name text, my_epoch bigint) returns void language sql as $$
  update messaging.lane set owner = null, pid = null, renewed_at = null where name = lane_name and epoch = my_epoch
$$;
