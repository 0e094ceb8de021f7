-- Scoring's own schema: juries, ballots, protocols, and what section 4 of the rulebook keeps of each project.
--
-- Only scoring's lane writes here, and only what follows from events in the journal: `saruar audit` rebuilds every row from them.
-- Columns of type jsonb hold one value of the contract's types each; what is searched or constrained has a column of its own.
create schema scoring;

create table scoring.season (
  region     text not null,
  season     text not null,
  announced  jsonb not null,                             -- frozen: the policy is the rubric
  jury       jsonb,                                      -- roster, reserves, substitutions in their order
  ballots    int not null default 0 check (ballots >= 0),
  closed     text,                                       -- the protocol; nothing changes after it except by amendment
  primary key (region, season)
);

-- A row may begin with any event of another service, so all but its number may be missing.
create table scoring.project (
  region           text not null,
  number           text not null,
  season           text,
  admission        jsonb,
  departure        jsonb,
  mentors          jsonb not null default '[]',
  sessions         jsonb not null default '{}',
  plan             jsonb,
  tasks            jsonb not null default '{}',
  conflicts        jsonb not null default '{}',
  characteristics  jsonb not null default '[]',
  reports          jsonb not null default '[]',
  slot             jsonb,
  presentation     jsonb,
  score            jsonb,
  diagnoses        int not null default 0 check (diagnoses >= 0),
  completion       jsonb,
  awarded_at       timestamptz,
  primary key (region, number)
);
create index project_season on scoring.project (region, season);

-- Every version is kept, the latest is current (rulebook 4.4). A mark is 1, 2 or 3, and none of the five is missing (4.2).
create table scoring.ballot (
  region          text not null,
  number          text not null,
  juror           text not null,
  version         int not null check (version > 0),
  is_current      boolean not null,
  season          text not null,
  social_effect   smallint not null check (social_effect between 1 and 3),
  programme_fit   smallint not null check (programme_fit between 1 and 3),
  sustainability  smallint not null check (sustainability between 1 and 3),
  team_ability    smallint not null check (team_ability between 1 and 3),
  team_rating     smallint not null check (team_rating between 1 and 3),
  presentation    int not null check (presentation > 0),
  recorded_at     timestamptz not null,
  primary key (region, number, juror, version),
  foreign key (region, number) references scoring.project
);
create unique index ballot_current on scoring.ballot (region, number, juror) where is_current;
create index ballot_season on scoring.ballot (region, season);

-- After closing no ballot is taken, whatever a program may try (rulebook 4.4).
create function scoring.refuse_late_ballot() returns trigger language plpgsql as $$
begin
  if exists (select from scoring.season s where s.region = new.region and s.season = new.season and s.closed is not null) then
    raise exception 'the protocol of % is closed', new.season using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_late_ballot before insert on scoring.ballot for each row execute function scoring.refuse_late_ballot();

-- One protocol per season, never changed: there is no right to update it.
create table scoring.protocol (
  region     text not null,
  protocol   text not null,
  season     text not null,
  closed_at  timestamptz not null,
  hash       bytea not null check (length(hash) = 32),
  closed     jsonb not null,
  primary key (region, protocol),
  unique (region, season),
  foreign key (region, season) references scoring.season
);

create table scoring.amendment (
  region      text not null,
  protocol    text not null,
  amendment   int not null check (amendment > 0),
  amended_at  timestamptz not null,
  hash        bytea not null check (length(hash) = 32),
  amended     jsonb not null,
  primary key (region, protocol, amendment),
  foreign key (region, protocol) references scoring.protocol
);

create table scoring.diagnosis (
  region    text not null,
  number    text not null,
  version   int not null check (version > 0),
  recorded  jsonb not null,
  primary key (region, number, version),
  foreign key (region, number) references scoring.project
);

-- Eight criteria with one to three points each (rulebook 4.9).
create table scoring.assessment (
  region       text not null,
  number       text not null,
  expert       text not null,
  version      int not null check (version > 0),
  total        int not null check (total between 8 and 24),
  recommended  boolean not null,
  assessed     jsonb not null,
  primary key (region, number, expert, version),
  foreign key (region, number) references scoring.project
);

create table scoring.expert (
  region      text not null,
  expert      text not null,
  person      text,
  person_key  text not null,
  registered  jsonb not null,
  primary key (region, expert)
);
create index expert_person on scoring.expert (region, person);
create index expert_person_key on scoring.expert (region, person_key);

-- Once per person and direction (rulebook 7).
create table scoring.accreditation (
  region      text not null,
  person_key  text not null,
  direction   text not null,
  accredited  jsonb not null,
  primary key (region, person_key, direction)
);

grant usage on schema scoring to saruar_scoring;
grant select, insert on all tables in schema scoring to saruar_scoring;
grant update on scoring.season, scoring.project, scoring.expert to saruar_scoring;
grant update (is_current) on scoring.ballot to saruar_scoring;
