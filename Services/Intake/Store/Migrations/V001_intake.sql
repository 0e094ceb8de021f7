-- Intake's own schema: seasons, applications, and what section 1 of the rulebook keeps of each.
--
-- Only intake's lane writes here, and only what follows from events in the journal: `saruar audit` rebuilds every row from them.
-- Columns of type jsonb hold one value of the contract's types each; what is searched or constrained has a column of its own.
create schema intake;

create table intake.season (
  season         text primary key,
  region         text not null,
  number_prefix  text not null unique,
  announced      jsonb not null,                        -- frozen: policy, window, days by a named working calendar
  registered     int not null default 0 check (registered >= 0),     -- the last number given out; there are no gaps
  undecided      int not null default 0 check (undecided >= 0),
  is_closed      boolean not null default false,
  sittings       int not null default 0,
  first_sitting  date,
  final_sitting  date,
  orders         int not null default 0
);

create table intake.application (
  number             text primary key,
  season             text not null references intake.season,
  received_at        timestamptz not null,
  track              text not null,
  facts              jsonb not null,                    -- as the current revision has them
  revision           int not null check (revision >= 0),
  content_hash       bytea not null check (length(content_hash) = 32),
  interview_due_by   timestamptz,
  concept_version    int not null default 0,
  concept_hash       bytea,
  admitted_revision  int,
  people             jsonb not null default '[]',
  plan               jsonb,
  done_tasks         jsonb not null default '[]',
  attended_base_course boolean not null default false,
  defence_ends_at    timestamptz,
  score              jsonb,
  certificates       jsonb not null default '[]',
  transition_due_by  timestamptz,
  order_id           text,
  acceleration       jsonb,
  exit               text,
  withdrawal_reason  text,
  exclusion_reasons  jsonb not null default '[]'
);
create index application_season on intake.application (season);

-- The same applicant with the same project in one season is a duplicate, unless the first was withdrawn (rulebook 1.4).
create unique index application_once on intake.application (season, (facts ->> 'applicantKey'), (facts ->> 'projectKey'))
  where track <> 'withdrawn';

-- Every revision is kept; the commission sees which one was judged (rulebook 1.6).
create table intake.revision (
  number        text not null references intake.application,
  revision      int not null check (revision >= 0),
  content_hash  bytea not null check (length(content_hash) = 32),
  received_at   timestamptz not null,
  content       bytea compression lz4 not null,
  primary key (number, revision)
);

create table intake.interview (
  number       text not null references intake.application,
  round        int not null check (round in (1, 2)),
  starts       text not null,                           -- local date-time as agreed
  starts_at    timestamptz not null,
  place        text,
  link         text,
  experts      jsonb not null,
  passed       boolean,
  marks        jsonb not null,
  notes        text,
  recorded_at  timestamptz,
  primary key (number, round)
);

create table intake.concept (
  number        text not null references intake.application,
  version       int not null check (version > 0),
  concept_hash  bytea not null check (length(concept_hash) = 32),
  accepted_at   timestamptz not null,
  content       bytea compression lz4 not null,
  primary key (number, version)
);

create table intake.document (
  number       text not null references intake.application,
  kind         text not null,
  version      int not null check (version > 0),
  reference    jsonb not null,
  accepted_at  timestamptz not null,
  primary key (number, kind, version)
);

create table intake.sitting (
  season            text not null references intake.season,
  sitting           int not null check (sitting > 0),
  date              date not null,
  is_final          boolean not null,
  decisions         jsonb not null,
  members           jsonb not null,
  calendar_version  text not null,
  decided_at        timestamptz not null,
  primary key (season, sitting)
);

grant usage on schema intake to saruar_intake;
grant select, insert, update on all tables in schema intake to saruar_intake;
