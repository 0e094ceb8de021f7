-- The journal in one index less and cheaper bytes: of the time that PostgreSQL spent on a message, a fifth went into pglz (a row is just over the
-- size at which PostgreSQL compresses) and a tenth into the index on `message_id`. The key begins with the message now, so it serves both
-- "this message of this lane" and "this message, whoever got it".
alter table messaging.journal drop constraint journal_pkey;
alter table messaging.journal add primary key (message_id, source, consumer, recorded_at);
drop index messaging.journal_message;

alter table messaging.journal alter column produced set compression lz4;
do $$
declare
  partition regclass;
begin
  for partition in select inhrelid from pg_inherits where inhparent = 'messaging.journal'::regclass loop
    execute format('alter table %s alter column produced set compression lz4', partition);
  end loop;
end $$;
