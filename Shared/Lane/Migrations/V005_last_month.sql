-- A store whose wall clock is set back over the start of a month must still find a partition: last month has one, too.
create or replace function messaging.maintain(keep interval default interval '90 days') returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month date;
  stale record;
begin
  perform pg_advisory_xact_lock(hashtext('messaging.maintain'));
  for i in -1..1 loop
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
