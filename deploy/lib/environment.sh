# What a producer, a worker or a test needs to know, as SARUAR_… variables. Servers that the caller names are used as they are.
# shellcheck shell=bash

# After `eval "$(deploy/local env)"` the caller names our own servers, perhaps on a port that they have left since: the password tells.
is_ours() { # URL SECRET
  local password
  password=$(kept "$LOCAL/secrets" "$2") && [[ $1 == *":$password@"* ]]
}

GIVEN_AMQP=${SARUAR_AMQP_URL:-} GIVEN_POSTGRES=${SARUAR_POSTGRES_URL:-}
if is_ours "$GIVEN_AMQP" rabbitmq; then GIVEN_AMQP=''; fi
if is_ours "$GIVEN_POSTGRES" postgres; then GIVEN_POSTGRES=''; fi

environment() { # prints `export NAME=value` lines for eval, and nothing else
  local name
  export_line SARUAR_AMQP_URL "${GIVEN_AMQP:-$(amqp_url)}"
  export_line SARUAR_POSTGRES_URL "${GIVEN_POSTGRES:-$(postgres_url 127.0.0.1 sslmode=disable)}"
  if [[ -z $GIVEN_AMQP ]]; then
    export_line SARUAR_AMQPS_URL "$(amqps_url)"
    export_line SARUAR_AMQP_MANAGEMENT_URL "http://saruar:$(secret rabbitmq)@127.0.0.1:$(port management)"
  fi
  if [[ -z $GIVEN_POSTGRES ]]; then
    export_line SARUAR_REHEARSE 1
    export_line SARUAR_POSTGRES_TLS_URL "$(postgres_url localhost "sslmode=verify-full&sslrootcert=$(percent_encoded "$LOCAL/tls/ca.pem")")"
  fi
  if [[ -z $GIVEN_AMQP || -z $GIVEN_POSTGRES ]]; then export_line SARUAR_CA_FILE "$LOCAL/tls/ca.pem"; fi
  export_line SARUAR_SIGNING_KEY_FILE "${SARUAR_SIGNING_KEY_FILE:-$(signing_key)}"
  export_line SARUAR_CODE_SECRET "${SARUAR_CODE_SECRET:-$(sealing_key code-secret)}"
  export_line SARUAR_LEDGER_KEY "${SARUAR_LEDGER_KEY:-$(sealing_key ledger-key)}"
  export_line SARUAR_MAILDIR "${SARUAR_MAILDIR:-$LOCAL/mail}"
  for name in SARUAR_SMTP_URL SARUAR_SMTP_CA_FILE SARUAR_MAIL_FROM SARUAR_ISSUER SARUAR_VERIFY_URL; do
    [[ -z ${!name:-} ]] || export_line "$name" "${!name}"
  done
  export_line SARUAR_PYTHON "${SARUAR_PYTHON:-/usr/bin/python3}"
  export_line SARUAR_REGION "${SARUAR_REGION:-astana}"
}

export_line() { printf 'export %s=%q\n' "$1" "$2"; }

with_environment() { # COMMAND…
  eval "$(environment)"
  "$@"
}

percent_encoded() { # PATH: for a URL; slashes and the usual letters stay
  local LC_ALL=C text=$1 out='' i c
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    case $c in [a-zA-Z0-9/._~-]) out+=$c ;; *) out+=$(printf '%%%02X' "'$c") ;; esac
  done
  printf '%s' "$out"
}
