-- A young table grows faster than autovacuum looks at it (once a minute). Until then the planner believes that a region has hardly any rows, and
-- joins by the region alone: a hundred times the work (seen in settlement: 300 us of a transfer's 20). So a lane asks, ever more seldom, to have
-- its tables analysed that have doubled since they were last; what somebody else is just analysing is left to them.
create function messaging.follow_growth(of_schema text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  grown regclass;
  analysed int := 0;
begin
  for grown in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in (of_schema, 'messaging')
      and pg_relation_size(c.oid) > 2 * greatest(c.relpages, 1) * current_setting('block_size')::bigint
    order by c.oid
  loop
    execute format('analyze (skip_locked) %s', grown);
    analysed := analysed + 1;
  end loop;
  return analysed;
end $$;
