# A certificate authority of our own, so that the TLS listeners of both servers can be used and tested on loopback.
# shellcheck shell=bash

ensure_certificates() {
  local folder=$LOCAL/tls
  if openssl x509 -checkend 604800 -noout -in "$folder/server.pem" >/dev/null 2>&1; then return 0; fi
  rm -rf "$folder.new" && mkdir -p "$folder.new"
  make_certificates "$folder.new" >"$LOCAL/log/tls.log" 2>&1 || { tail_of "$LOCAL/log/tls.log" && die "openssl could not make certificates"; }
  rm -rf "$folder" && mv "$folder.new" "$folder"
}

make_certificates() ( # FOLDER
  cd "$1" || exit
  umask 077
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=Saruar local authority' -keyout ca.key -out ca.pem &&
    openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr &&
    printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' >server.ext &&
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -extfile server.ext -out server.pem &&
    chmod 644 ca.pem server.pem && chmod 755 . && sync ./*
)
