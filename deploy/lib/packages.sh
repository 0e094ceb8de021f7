# The Debian packages that the stack needs, installed only when missing and without starting any service of the system's own.
# shellcheck shell=bash

PACKAGES=(
  rabbitmq-server postgresql-15 postgresql-client-15 # the two servers
  librabbitmq-dev libpq-dev pkg-config               # the two C clients
  libcurl4-openssl-dev libpango1.0-dev libqrencode-dev # mail, and documents
  tzdata fonts-noto-core                             # time zones, and one font with every Kazakh letter
  python3 python3-pika python3-psycopg2 python3-jsonschema # a producer that is not ours, for tests
  python3-aiosmtpd python3-icalendar poppler-utils zbar-tools # a mail server and readers that are not ours, for tests
  openssl curl procps ca-certificates
)
# What the measurements need of PyPI, in a virtual environment of the checkout.
PYTHON_PACKAGES=(
  'faststream[rabbit]==0.7.8' asyncpg==0.32.0 uvloop==0.23.0 pika==1.4.4 # the peer, and the yardsticks' producer
  pamqp==4.0.1 'psycopg[binary]==3.3.9' hdrhistogram==0.10.8 matplotlib==3.11.2
)
PYTHON=$LOCAL/python/bin/python
POLICY=/usr/sbin/policy-rc.d
POLICY_MARK='# left by deploy/local of Saruar while it installs packages'

missing_packages() { # PACKAGE…
  local package
  for package in "$@"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s ' "$package"
  done
}

ensure_packages() { # PACKAGE…
  local missing
  command -v dpkg-query >/dev/null || die "this script knows Debian 12 only (no dpkg here)"
  missing=$(missing_packages "$@")
  if [[ -z $missing ]]; then
    ! guard_is_left || { lock_machine && allow_service_starts && unlock_machine; } || true # after a power cut
    return 0
  fi
  as_superuser true || die "packages are missing and neither root nor sudo is at hand. Let an administrator run:
    apt-get install --no-install-recommends $missing"
  install_packages "$missing"
}

as_superuser() {
  if is_root; then
    "$@"
  elif command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
    sudo "$@"
  else
    return 1
  fi
}

install_packages() { # "PACKAGE …"
  local log=$LOCAL/log/packages.log
  stage_note "installing: $1"
  lock_machine
  forbid_service_starts
  # shellcheck disable=SC2086 # a list of words
  if ! { as_superuser apt-get update && as_superuser env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $1; } >>"$log" 2>&1 </dev/null; then
    tail_of "$log"
    die "apt-get could not install $1(the whole story: $log)"
  fi
  allow_service_starts
  unlock_machine
  disable_services "$1"
}

services_of() { # "PACKAGE …": prints the services that come with them
  case " $1 " in *' rabbitmq-server '*) printf 'rabbitmq-server epmd ' ;; esac
  case " $1 " in *' postgresql-15 '*) printf 'postgresql ' ;; esac
}

# Debian starts a service when its package is installed, unless policy-rc.d says no (101): ours says no to everything, so what ran
# before runs on and nothing new starts. What stood there before comes back; should a power cut leave ours behind, its mark tells.
forbid_service_starts() {
  allow_service_starts
  [[ ! -e $POLICY ]] || as_superuser mv "$POLICY" "$POLICY.before-saruar"
  on_exit allow_service_starts
  printf '#!/bin/sh\n%s\nexit 101\n' "$POLICY_MARK" | as_superuser tee "$POLICY" >/dev/null
  as_superuser chmod 755 "$POLICY"
}

guard_is_left() { grep -qsF "$POLICY_MARK" "$POLICY"; }

allow_service_starts() {
  if guard_is_left; then as_superuser rm -f "$POLICY"; fi
  if [[ -e $POLICY.before-saruar ]]; then as_superuser mv "$POLICY.before-saruar" "$POLICY"; fi
}

# A service that only came with us shall not start at the next boot either; one that was installed before is left as it is.
disable_services() { # "PACKAGE …"
  local service
  for service in $(services_of "$1"); do
    as_superuser env DPKG_MAINTSCRIPT_PACKAGE=saruar deb-systemd-helper disable "$service.service" "$service.socket" || true
    as_superuser update-rc.d "$service" disable || true
  done >>"$LOCAL/log/packages.log" 2>&1
}

ensure_python() { # made anew whenever the list has changed
  local log=$LOCAL/log/python.log list="${PYTHON_PACKAGES[*]}"
  [[ $(cat "$LOCAL/python/list" 2>/dev/null) != "$list" ]] || return 0
  stage_note "installing into .local/python: $list"
  { /usr/bin/python3 -m venv --clear "$LOCAL/python" && "$LOCAL/python/bin/pip" install "${PYTHON_PACKAGES[@]}"; } >"$log" 2>&1 ||
    { tail_of "$log" && die "pip failed (log: $log)"; }
  printf '%s' "$list" >"$LOCAL/python/list"
}

ensure_swift() {
  command -v swift >/dev/null || die "no swift on PATH: install Swift 6.3 (https://www.swift.org/install/linux) and try again"
}
