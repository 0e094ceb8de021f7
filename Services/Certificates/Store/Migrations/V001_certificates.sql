-- Certificates' own schema: what section 5 of the rulebook keeps.
--
-- Only the certificates lane writes here, and only what follows from events in the journal: `saruar audit` rebuilds every row from them
-- (the bytes of a PDF it compares with the hash that was published).
create schema certificates;

create table certificates.season (
  region     text not null,
  season     text not null,
  announced  jsonb not null,
  issued     jsonb not null default '{}',                -- the last number of each series; there are no gaps
  primary key (region, season)
);

create table certificates.project (
  region       text not null,
  number       text not null,
  season       text not null,
  admitted_on  date not null,
  primary key (region, number)
);

create table certificates.certificate (
  region       text not null,
  number       text not null,
  kind         text not null,
  season       text not null,
  project      text not null,                            -- '' where it is about none
  person       text not null,                            -- who the holder is, whatever the spelling
  sequence     int not null check (sequence > 0),
  state        text not null check (state in ('valid', 'revoked', 'superseded')),
  award        jsonb not null,
  sha256       bytea not null check (length(sha256) = 32),
  credential   text not null,
  issued_at    timestamptz not null,
  predecessor  text,
  successor    text,
  revoked_at   timestamptz,
  reason       text,
  primary key (region, number),
  unique (region, season, kind, sequence),
  check ((state = 'superseded') = (successor is not null)),
  check ((revoked_at is null) = (reason is null)),
  check (state <> 'revoked' or revoked_at is not null)
);

-- One award = (kind, season, number, person); a correction takes the old certificate's place.
create unique index certificate_once on certificates.certificate (region, kind, season, project, person) where state <> 'superseded';
create index certificate_project on certificates.certificate (region, project) where project <> '';
create index certificate_person on certificates.certificate (region, person) where project = '';
create index certificate_digest on certificates.certificate (sha256);

-- The bytes as they were issued; added and never changed.
create table certificates.document (
  region  text not null,
  number  text not null,
  pdf     bytea not null,
  primary key (region, number),
  foreign key (region, number) references certificates.certificate (region, number) deferrable initially deferred
);
alter table certificates.document alter column pdf set storage external;   -- a PDF is compressed already

-- Awards that have no certificate yet: the season or project is not known here, or the name cannot be drawn.
create table certificates.waiting (
  region      text not null,
  kind        text not null,
  season      text not null,                             -- '' where the award named none
  project     text not null,
  person      text not null,
  award       jsonb not null,
  awarded_at  timestamptz not null,
  undrawable  text,
  primary key (region, kind, season, project, person)
);

grant usage on schema certificates to saruar_certificates;
grant select, insert, update on certificates.season, certificates.project, certificates.certificate to saruar_certificates;
grant select, insert on certificates.document to saruar_certificates;
grant select, insert, update, delete on certificates.waiting to saruar_certificates;
