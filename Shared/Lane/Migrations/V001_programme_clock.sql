-- The programme clock of a region: wall time, or a virtual instant for rehearsals (DESIGN, "The clock is in the store").
create schema programme;

create table programme.clock (
  region  text primary key,
  virtual boolean not null default false,
  instant timestamptz,
  check (not virtual or instant is not null)
);

create function programme.now(of_region text) returns timestamptz language sql stable as $$
  select coalesce((select instant from programme.clock where region = of_region and virtual), clock_timestamp())
$$;

-- A virtual clock never goes back.
create function programme.clock_is_monotone() returns trigger language plpgsql as $$
begin
  if old.virtual and new.virtual and new.instant < old.instant then
    raise exception 'the virtual clock of % cannot go back from % to %', old.region, old.instant, new.instant using errcode = 'SA002';
  end if;
  return new;
end $$;

create trigger clock_is_monotone before update on programme.clock for each row execute function programme.clock_is_monotone();
