-- Part II of scheduling: sessions, pairs, plans, conflicts, reports, characteristics and the defence (rulebook 2, 3).
create table scheduling.session (
  region        text not null,
  session       text not null,
  season        text,
  kind          text not null,
  item          int,
  scheduled     jsonb not null,                         -- as it was first scheduled
  leaders       jsonb not null,                         -- under which names those who lead it may be registered as experts
  starts        text not null,                          -- local date-time as it is now
  starts_at     timestamptz not null,
  ends_at       timestamptz not null check (ends_at > starts_at),
  sequence      int not null check (sequence >= 0),
  is_cancelled  boolean not null,
  attendance    jsonb,                                  -- null until it is recorded
  primary key (region, session)
);
create index session_season on scheduling.session (region, season);
create index session_start on scheduling.session (region, starts_at);

-- Orientation sessions and the fifteen items are held once in a season (rulebook 3.1, 3.8).
create unique index orientation_once on scheduling.session (region, season, kind) where not is_cancelled and kind like 'orientation-%';
create unique index item_once on scheduling.session (region, season, item) where not is_cancelled and kind in ('module', 'control');

-- Whose time a session has is found by the session.
create index busy_occupant on scheduling.busy (region, kind, occupant);

create table scheduling.pair (
  region       text not null,
  number       text not null,
  mentor       text not null,
  season       text not null,
  stage        text not null check (stage in ('proposed', 'formed', 'declined', 'dissolved', 'ended')),
  proposed_by  text not null,
  proposed_at  timestamptz not null,
  formed_at    timestamptz,
  closed_at    timestamptz,
  reason       text,
  primary key (region, number, mentor),
  check (stage <> 'formed' or formed_at is not null)
);
create index pair_mentor on scheduling.pair (region, mentor) where stage = 'formed';

-- One mentor per project at a time (rulebook 3.1).
create unique index one_mentor on scheduling.pair (region, number) where stage = 'formed';

-- Every draft is kept (rulebook 3.2).
create table scheduling.plan (
  region                 text not null,
  number                 text not null,
  revision               int not null check (revision > 0),
  drafted                jsonb not null,
  participant_signed_at  timestamptz,
  mentor_signed_at       timestamptz,
  primary key (region, number, revision)
);

create table scheduling.conflict (
  region    text not null,
  conflict  text not null,
  reported  jsonb not null,
  resolved  jsonb,
  primary key (region, conflict)
);

create table scheduling.report (
  region      text not null,
  kind        text not null,
  expert      text not null,
  number      text not null,                            -- empty of an expert's own report
  month       date not null check (extract(day from month) = 1),
  submitted   jsonb,
  is_overdue  boolean not null,
  primary key (region, kind, expert, number, month)
);

create table scheduling.characteristic (
  region     text not null,
  number     text not null,
  role       text not null,
  author     text not null,
  submitted  jsonb not null,
  primary key (region, number, role, author)
);

create table scheduling.defence (
  region     text not null,
  season     text not null,
  date       date not null,
  scheduled  jsonb not null,                            -- as it was published last
  primary key (region, season, date)
);

-- The seasons named, those of the sessions named, and the one announced last, if it is asked for.
create function scheduling.seasons_of(of_region text, sessions text[], seasons text[], latest boolean) returns setof text
language sql stable as $$
  select unnest(seasons)
  union
  select season from scheduling.session where region = of_region and session = any (sessions)
  union
  (select season from scheduling.season where region = of_region and latest order by announced_at desc, season desc limit 1)
$$;

grant select, insert, update on scheduling.session, scheduling.pair, scheduling.plan, scheduling.conflict, scheduling.report,
  scheduling.characteristic, scheduling.defence to saruar_scheduling;
