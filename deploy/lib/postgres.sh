# The private PostgreSQL: data in .local/postgres, loopback only, real durability, an unprivileged user when we are root.
# shellcheck shell=bash

PG_BIN=/usr/lib/postgresql/15/bin

postgres_user() { if is_root; then echo postgres; else id -un; fi; }

AS_POSTGRES=()
if is_root; then AS_POSTGRES=(setpriv --reuid=postgres --regid=postgres --init-groups --); fi

postgres_data() { readlink -f "$LOCAL/postgres"; } # a link where the checkout's parents are closed to the postgres user

postgres_pid() { # prints the pid of our running postmaster, or fails
  local data pid
  data=$(postgres_data) && [[ -f $data/postmaster.pid ]] || return 1
  read -r pid <"$data/postmaster.pid" || return 1
  runs_in "$pid" "$data" && printf '%s' "$pid"
}

start_postgres() { # prints nothing when it runs already
  postgres_pid >/dev/null && return 0
  local data
  [[ -e $LOCAL/postgres ]] || create_postgres
  data=$(postgres_data)
  check_postgres_data "$data"
  clear_stale_postmaster "$data"
  lock_machine
  free_ports postgres
  configure_postgres "$data"
  launch "$data" "$LOCAL/log/postgres.log" "${AS_POSTGRES[@]}" "$PG_BIN/postgres" -D "$data"
  if ! wait_until 120 postgres_answers_or_died "$LAUNCHED" || is_gone "$LAUNCHED"; then
    tail_of "$LOCAL/log/postgres.log"
    die "PostgreSQL did not start (log: $LOCAL/log/postgres.log)"
  fi
  unlock_machine
  ensure_database
}

postgres_answers_or_died() { # PID
  is_gone "$1" || "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$(port postgres)"
}

# The new cluster is made beside its place and moved there when it is whole: an interruption leaves nothing half-made.
create_postgres() {
  local place=$LOCAL/postgres
  stage_note "making the database cluster"
  if is_root && ! (cd / && "${AS_POSTGRES[@]}" test -x "$LOCAL"); then
    place=$(mktemp -d /var/tmp/saruar-XXXXXX)/postgres
    chmod 755 "${place%/*}"
    stage_note "the user postgres cannot reach $LOCAL, so its data goes to $place"
  fi
  rm -rf "$place.new"
  install -d -m 700 -o "$(postgres_user)" "$place.new"
  install -m 600 -o "$(postgres_user)" /dev/null "$place.password"
  secret postgres-admin >"$place.password"
  if ! (cd "$place.new" && "${AS_POSTGRES[@]}" "$PG_BIN/initdb" -D "$place.new" --username=postgres --encoding=UTF8 --locale=C.UTF-8 \
    --data-checksums --auth=scram-sha-256 --pwfile="$place.password") >"$LOCAL/log/initdb.log" 2>&1; then
    tail_of "$LOCAL/log/initdb.log"
    die "initdb failed"
  fi
  rm "$place.password"
  mv "$place.new" "$place"
  [[ $place == "$LOCAL/postgres" ]] || ln -sfn "$place" "$LOCAL/postgres"
}

check_postgres_data() { # DATA
  local owner
  [[ -f $1/PG_VERSION ]] || die "$1 holds no database cluster; deploy/local reset starts anew"
  owner=$(stat -c %U "$1")
  [[ $owner == "$(postgres_user)" ]] || die "$1 belongs to $owner: run this as the same person as before, or deploy/local reset"
  (cd / && "${AS_POSTGRES[@]}" test -x "$1") || die "the user $owner cannot reach $1 any more; open its parent folders or deploy/local reset"
}

# After a power cut postmaster.pid may name a pid that is somebody else's now. The server would refuse to start; we know better,
# but only when no old process of this cluster is left.
clear_stale_postmaster() { # DATA
  local pid
  wait_until 15 no_postgres_left "$1" || die "processes of the last run still use $1: $(pids_of "$1" postgres | xargs)"
  [[ -f $1/postmaster.pid ]] || return 0
  read -r pid <"$1/postmaster.pid" || true
  if [[ -n $pid ]] && ! is_gone "$pid"; then rm "$1/postmaster.pid"; fi
}

no_postgres_left() { [[ -z $(pids_of "$1" postgres) ]]; }

configure_postgres() { # DATA
  local owner
  owner=$(postgres_user)
  sed "s/@PORT@/$(port postgres)/" "$ROOT/deploy/postgres/local.conf" >"$1/postgresql.conf"
  printf 'host all all 127.0.0.1/32 scram-sha-256\n' >"$1/pg_hba.conf"
  install -o "$owner" -m 600 "$LOCAL/tls/server.key" "$1/server.key"
  install -o "$owner" -m 644 "$LOCAL/tls/server.pem" "$1/server.pem"
}

psql_admin() { # as the superuser, on standard input; nothing of the caller's PG* variables gets in
  env -i PATH="$PATH" LANG=C.UTF-8 PGPASSWORD="$(secret postgres-admin)" \
    psql -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(port postgres)" -U postgres
}

# The owner is no superuser, as in production: it makes roles and databases and may end a dead lane's backend.
ensure_database() {
  psql_admin <<SQL || die "the database could not be prepared (log: $LOCAL/log/postgres.log)"
SET client_min_messages = warning;
SELECT 'CREATE ROLE saruar' WHERE to_regrole('saruar') IS NULL \gexec
ALTER ROLE saruar LOGIN CREATEDB CREATEROLE PASSWORD '$(secret postgres)';
GRANT pg_signal_backend TO saruar WITH ADMIN OPTION;
SELECT 'CREATE DATABASE saruar OWNER saruar' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'saruar') \gexec
SQL
}

stop_postgres() { # [SIGNAL]
  local pid
  pid=$(postgres_pid) || return 0
  stop_process "$pid" PostgreSQL "${1:-INT}" 60 # INT is PostgreSQL's fast shutdown
}

postgres_url() { # HOST PARAMETERS
  printf 'postgres://saruar:%s@%s:%s/saruar?%s' "$(secret postgres)" "$1" "$(port postgres)" "$2"
}
