-- The journal is appended to and dropped by the month: to vacuum it for its inserts clears nothing away, but reads all of it, and again after every
-- fifth more (measured on a backlog of a million: 30 us of PostgreSQL a message at the end, 25 with no autovacuum at all). Rows that a settled
-- parked message leaves dead are vacuumed as before, and a month that lives long enough to need freezing is frozen.
do $$
declare
  partition regclass;
begin
  for partition in select inhrelid from pg_inherits where inhparent = 'messaging.journal'::regclass loop
    execute format('alter table %s set (autovacuum_vacuum_insert_threshold = -1)', partition);
  end loop;
end $$;

-- As before, but for that; the window has been an affair of `forget` since there is one.
drop function messaging.maintain(interval);
create function messaging.maintain() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month date;
begin
  perform pg_advisory_xact_lock(hashtext('messaging.maintain'));
  for i in -1..1 loop
    month := date_trunc('month', clock_timestamp() at time zone 'UTC')::date + make_interval(months => i);
    if to_regclass(format('messaging.journal_%s', to_char(month, 'YYYYMM'))) is null then
      execute format(
        'create table messaging.journal_%s partition of messaging.journal for values from (%L) to (%L)
          with (autovacuum_vacuum_insert_threshold = -1)',
        to_char(month, 'YYYYMM'), month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
  end loop;
end $$;
