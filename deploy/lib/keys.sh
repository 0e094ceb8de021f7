# What the region signs and seals with, made once and kept: a new key would make a stranger of everything signed before.
# shellcheck shell=bash

signing_key() { # prints the file of the Ed25519 key that signs certificates
  local file=$LOCAL/keys/signing.pem
  [[ -s $file ]] || make_key "$file" openssl genpkey -algorithm ed25519
  printf '%s' "$file"
}

sealing_key() { # NAME: 32 random bytes, base64url
  local file=$LOCAL/keys/$1
  [[ -s $file ]] || make_key "$file" random_base64url
  cat "$file"
}

random_base64url() { head -c 32 /dev/urandom | basenc --base64url -w 0 | tr -d '='; }

make_key() { # FILE COMMAND…: readable for nobody else, and there is a whole file or none
  local file=$1
  shift
  mkdir -p -m 700 "${file%/*}"
  (umask 077 && "$@" >"$file.new") || die "no key could be made for $file"
  sync "$file.new"
  mv "$file.new" "$file"
}
