-- Settlement's own schema: accounts, the open ledger, offers and purchases (rulebook 6).
--
-- Only settlement's lane writes here. Rows that move with every message are small and hold plain columns; points are bigint. What an owner is
-- called stands apart from the accounts and follows from no public event.
create schema settlement;

-- The region's market as a whole: one row, written with every batch that moves points.
create table settlement.market (
  region                 text primary key,
  size                   bigint not null check (size >= 0),           -- movements so far
  root                   bytea not null check (length(root) = 32),    -- head of the hash chain over them
  circulation            bigint not null check (circulation >= 0),
  offers                 bigint not null check (offers >= 0),
  is_alarmed             boolean not null,
  checkpoint_size        bigint not null check (checkpoint_size between 0 and size),
  season                 text,
  announced_at           timestamptz,
  zone                   text not null,
  purchase_hold_days     int not null,
  coverage_alarm_percent int not null
);

-- Nobody is below zero but the platform, which gave the points out: then the sum over all accounts is always nothing (rulebook 6.5).
create table settlement.account (
  region     text not null,
  account    bigint not null check (account > 0),
  kind       text not null check (kind in ('platform', 'holds', 'retired', 'project', 'participant', 'business')),
  balance    bigint not null check (case when kind = 'platform' then balance <= 0 else balance >= 0 end),
  opened_at  timestamptz not null,
  project    text,
  direction  text,
  has_left   boolean not null default false,
  primary key (region, account),
  unique (region, project)
);
alter table settlement.account set (fillfactor = 70);                 -- room for balances to change in place

-- Whose an account is, by the hash of what tells owners apart; a person may be found by several keys.
create table settlement.owner (
  region   text not null,
  key      bytea not null check (length(key) = 32),
  account  bigint not null,
  primary key (region, key),
  foreign key (region, account) references settlement.account
);

-- How to reach the owner.
create table settlement.contact (
  region   text not null,
  account  bigint not null,
  person   jsonb not null,
  primary key (region, account),
  foreign key (region, account) references settlement.account
);

-- The open ledger, append-only: one row is one movement with its two sides, so none can be out of balance.
create table settlement.movement (
  region    text not null,
  movement  bigint not null check (movement > 0),
  kind      text not null check (kind in ('issue', 'award', 'grant', 'hold', 'settle', 'release', 'expire', 'refund')),
  debit     bigint not null,
  credit    bigint not null,
  amount    bigint not null check (amount > 0),
  at        timestamptz not null,
  purchase  text,
  primary key (region, movement),
  check (debit <> credit)
);

-- The same as lines of accounts, for whoever wants to add them up.
create view settlement.entry as
  select region, movement, debit as account, -amount as amount, kind, at, purchase from settlement.movement
  union all
  select region, movement, credit, amount, kind, at, purchase from settlement.movement;

create table settlement.offer (
  region        text not null,
  offer         text not null,
  seller        bigint not null,
  beneficiary   bigint not null,
  proceeds      text not null check (proceeds in ('keep', 'pledge', 'retire')),
  kind          text not null,
  title_kk      text not null,
  title_ru      text not null,
  price         bigint not null check (price > 0),
  offered       bigint not null check (offered > 0),
  expires_at    timestamptz not null,
  stock         bigint not null check (stock between 0 and offered),  -- neither sold nor reserved: no overselling
  status        text not null check (status in ('live', 'withdrawn', 'expired')),
  primary key (region, offer),
  foreign key (region, seller) references settlement.account
);
alter table settlement.offer set (fillfactor = 70);

create table settlement.purchase (
  region      text not null,
  purchase    text not null,
  offer       text not null,
  buyer       bigint not null,
  quantity    bigint not null check (quantity > 0),
  amount      bigint not null check (amount > 0),
  held_until  timestamptz not null,
  status      text not null check (status in ('placed', 'settled', 'cancelled', 'expired', 'refunded')),
  paid_to     bigint,
  primary key (region, purchase),
  foreign key (region, offer) references settlement.offer,
  foreign key (region, buyer) references settlement.account,
  check ((paid_to is not null) = (status in ('settled', 'refunded')))
);

-- Every command for ever, refused ones too: the journal forgets after 90 days, an id used again here is still the same command.
create table settlement.command (
  region       text not null,
  source       text not null,
  message_id   text not null,
  type         text not null,
  fate         text not null check (fate in ('done', 'refused', 'rejected', 'discarded')),
  fingerprint  bytea not null,
  decided_at   timestamptz not null,
  outcome      text not null,                                         -- as everyone heard it
  primary key (region, source, message_id)
);

-- Balances move by netted deltas in the order of their accounts; an account that is not there must not swallow points.
create function settlement.post(of_region text, accounts bigint[], deltas bigint[]) returns void language plpgsql as $$
declare
  moved int;
begin
  update settlement.account a set balance = a.balance + d.delta
    from unnest(accounts, deltas) as d (account, delta) where a.region = of_region and a.account = d.account;
  get diagnostics moved = row_count;
  if moved <> cardinality(accounts) then
    raise exception '% of % accounts are not there', cardinality(accounts) - moved, cardinality(accounts) using errcode = 'SA002';
  end if;
end $$;

-- The ledger, the owners' keys and the log of commands are append-only: nobody here may update or delete them.
grant usage on schema settlement to saruar_settlement;
grant select, insert, update on settlement.market, settlement.account, settlement.contact, settlement.offer, settlement.purchase
  to saruar_settlement;
grant select, insert on settlement.owner, settlement.movement, settlement.command to saruar_settlement;
grant select on settlement.entry to saruar_settlement;
