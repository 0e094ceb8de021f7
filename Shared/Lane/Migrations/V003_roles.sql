-- A role per service with just the rights it needs. Roles belong to the whole cluster, so they may be there already.
do $$
declare
  service text;
begin
  foreach service in array array['intake', 'scheduling', 'notifications', 'scoring', 'certificates', 'settlement'] loop
    if not exists (select from pg_roles where rolname = 'saruar_' || service) then
      begin
        execute format('create role %I nologin', 'saruar_' || service);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    execute format('grant %I to current_user', 'saruar_' || service);   -- who migrates may also run the workers (SET ROLE)
    execute format('grant usage on schema messaging, programme to %I', 'saruar_' || service);
    execute format('grant select on programme.clock to %I', 'saruar_' || service);
    execute format('grant select, insert, update on messaging.lane, messaging.batch, messaging.journal to %I', 'saruar_' || service);
    execute format('grant select, insert, update, delete on messaging.timer, messaging.parked, messaging.attempt to %I', 'saruar_' || service);
    execute format('grant select, insert on messaging.rejected to %I', 'saruar_' || service);
  end loop;
end $$;
