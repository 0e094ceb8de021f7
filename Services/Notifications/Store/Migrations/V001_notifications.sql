-- Letters to people: one per region, key, recipient and channel, and what became of it (rulebook 3.10).
--
-- Only the notifications lane writes here. A letter is a row from its first outcome on; what waits for its first attempt waits in the queue.
create schema notifications;

create table notifications.letter (
  region        text not null,
  letter        text not null check (letter ~ '^[0-9a-f]{32}$'),   -- hash of the four below; the left side of its Message-ID
  key           text not null,
  recipient     text not null,                                     -- who it is: the producer's id, or name with e-mail or birth date
  channel       text not null,
  person        jsonb not null,                                    -- as the request named them
  template      text not null,
  status        text not null check (status in ('deferred', 'sent', 'failed')),
  attempts      int not null check (attempts >= 0),
  problem       text,
  bounced       boolean not null default false,
  settled_at    timestamptz,
  next_attempt  timestamptz,
  request       jsonb,                                             -- until it has its outcome: it may be for the recipient's eyes alone
  primary key (region, letter),
  unique (region, key, recipient, channel),
  check ((status = 'deferred') = (request is not null and next_attempt is not null and settled_at is null)),
  check ((status = 'sent') <= (problem is null and not bounced)),
  check ((status = 'failed') <= (problem is not null))
);
create index letter_failed on notifications.letter (region, settled_at) where status = 'failed';

grant usage on schema notifications to saruar_notifications;
grant select, insert, update on all tables in schema notifications to saruar_notifications;
