-- Scheduling's own schema: what it hears of seasons and projects, experts, consultations, and everybody's times that are taken (rulebook 2, 3).
--
-- Only scheduling's lane writes here, and only what follows from events in the journal: `saruar audit` rebuilds every row from them.
-- Columns of type jsonb hold one value of the contract's types each; what is searched or constrained has a column of its own.
create extension if not exists btree_gist with schema public;

create schema scheduling;

create table scheduling.season (
  region        text not null,
  season        text not null,
  announced     jsonb not null,                         -- frozen: policy, zone, organiser
  announced_at  timestamptz not null,
  given         jsonb not null default '{}',            -- how many ids of each kind the service has given
  primary key (region, season)
);

create table scheduling.project (
  region        text not null,
  number        text not null,
  season        text not null,
  name          text not null,
  direction     text not null,
  language      text not null,
  applicant     jsonb not null,
  people        jsonb not null default '[]',
  track         text not null,
  mentor        text,                                   -- of the pair that stands
  acceleration  jsonb,
  primary key (region, number)
);
create index project_season on scheduling.project (region, season);

create table scheduling.interview (
  region     text not null,
  number     text not null,
  round      int not null check (round in (1, 2)),
  starts_at  timestamptz not null,
  experts    jsonb not null,
  passed     boolean,
  parties    jsonb not null default '[]',
  primary key (region, number, round)
);

create table scheduling.expert (
  region         text not null,
  expert         text not null,
  person         jsonb not null,
  expertises     jsonb not null,
  formats        jsonb not null,
  capacity       int not null check (capacity > 0),
  zone           text not null,
  registered_at  timestamptz not null,
  availability   jsonb not null default '[]',           -- on the expert's own clock
  primary key (region, expert)
);

create table scheduling.jury (
  region    text not null,
  season    text not null,
  jurors    jsonb not null,
  reserves  jsonb not null,
  primary key (region, season)
);

-- From request to end, with agenda and feedback: the calendar record (rulebook 3.3, 3.4).
create table scheduling.consultation (
  region             text not null,
  consultation       text not null,
  season             text not null,
  numbers            jsonb not null,
  expert             text not null,
  mentors            jsonb not null,
  initiator          text not null,
  motivation         text,
  place              text,
  link               text,
  starts             text not null,                     -- local date-time as agreed
  starts_at          timestamptz not null,
  ends_at            timestamptz not null check (ends_at > starts_at),
  status             text not null check (status in ('requested', 'confirmed', 'declined', 'cancelled', 'finished')),
  sequence           int not null check (sequence >= 0),
  is_invited         boolean not null,
  agenda             jsonb,
  agenda_revision    int not null,
  agenda_is_missing  boolean not null,
  dropped_reminders  jsonb not null default '[]',       -- hours before the start; their moment was past
  finished_at        timestamptz,
  feedback           text,
  primary key (region, consultation)
);

create table scheduling.survey (
  region        text not null,
  survey        text not null,
  consultation  text not null,
  season        text not null,
  role          text not null,
  recipient     jsonb not null,
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,
  answers       jsonb not null default '[]',
  answered_by   jsonb,
  answered_at   timestamptz check (answered_at < closes_at),  -- late answers are refused (rulebook 3.6)
  primary key (region, survey)
);
create index survey_consultation on scheduling.survey (region, consultation);

-- Consultations per expert and project that were not on the expert's own initiative (rulebook 3.3).
create table scheduling.tally (
  region  text not null,
  expert  text not null,
  number  text not null,
  held    int not null check (held >= 0),
  primary key (region, expert, number)
);

-- Whose time is taken, when, and by what. Nobody is booked twice at the same time (rulebook 3.3): whatever the rules decide, no two
-- exclusive times of one party overlap. Half-open, so times may touch.
create table scheduling.busy (
  region     text not null,
  party      text not null,                             -- 'expert e-kim', 'team AST-2020-0001', 'season astana-2020'
  kind       text not null,
  occupant   text not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null check (ends_at > starts_at),
  exclusive  boolean not null,
  during     tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
  primary key (region, party, kind, occupant),
  constraint booked_once exclude using gist (region with =, party with =, during with &&) where (exclusive)
);

-- Consultations named, and those that take the time of the parties named.
create function scheduling.named(of_region text, consultations text[], parties text[]) returns setof scheduling.consultation
language sql stable as $$
  select * from scheduling.consultation
  where region = of_region and consultation in (
    select unnest(consultations)
    union
    select occupant from scheduling.busy where region = of_region and party = any (parties) and kind = 'consultation')
$$;

grant usage on schema scheduling to saruar_scheduling;
grant select, insert, update on all tables in schema scheduling to saruar_scheduling;
grant delete on scheduling.busy to saruar_scheduling;
