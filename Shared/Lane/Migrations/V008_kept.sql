-- Some services remember their messages longer than the journal does. A trigger of theirs on the journal takes each row that is deleted from it;
-- here they are named, so that a month's rows of theirs are deleted one by one before the rest of the month is dropped.
create table messaging.kept (
  service text primary key
);

-- Who takes a lane makes sure that there is room to write, and waits for nothing else: its lease runs.
create or replace function messaging.maintain(keep interval default interval '90 days') returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month date;
begin
  perform pg_advisory_xact_lock(hashtext('messaging.maintain'));
  for i in -1..1 loop
    month := date_trunc('month', clock_timestamp() at time zone 'UTC')::date + make_interval(months => i);
    if to_regclass(format('messaging.journal_%s', to_char(month, 'YYYYMM'))) is null then
      execute format('create table messaging.journal_%s partition of messaging.journal for values from (%L) to (%L)',
        to_char(month, 'YYYYMM'), month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
  end loop;
end $$;

-- Forgets months that are older than the window, but for messages that are still parked: whoever settles one must find its row. Some thousand rows
-- a call, so that none takes long; true when there is more to do.
create function messaging.forget(keep interval default interval '90 days', at_most int default 5000) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  stale record;
  deleted int;
  has_parked boolean;
begin
  if not pg_try_advisory_xact_lock(hashtext('messaging.forget')) then
    return false;
  end if;
  delete from messaging.batch where (lane, number) in (
    select lane, number from messaging.batch where published_at < clock_timestamp() - keep limit at_most);
  get diagnostics deleted = row_count;
  if deleted = at_most then
    return true;
  end if;
  for stale in
    select c.relname from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where i.inhparent = 'messaging.journal'::regclass
      and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month' < clock_timestamp() - keep
  loop
    execute format(
      'delete from messaging.%1$I where ctid = any (array(select ctid from messaging.%1$I
        where split_part(consumer, ''.'', 2) in (select service from messaging.kept) and fate <> ''parked'' limit %2$s))',
      stale.relname, at_most);
    get diagnostics deleted = row_count;
    if deleted > 0 then
      return true;
    end if;
    execute format('select exists (select from messaging.%I where fate = ''parked'')', stale.relname) into has_parked;
    if not has_parked then
      execute format('drop table messaging.%I', stale.relname);
    end if;
  end loop;
  return false;
end $$;
