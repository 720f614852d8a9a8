#!/bin/sh
# Backs up an instance on an external PostgreSQL with pg_dump while it runs, loses it, and restores it. Needs root and
# Debian's package postgresql, of which a cluster of its own is started and ended; two minutes.
set -eu
cd "$(dirname "$0")/../../.."
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ "$(id -u)" -ne 0 ] || [ ! -x "$programs/initdb" ]; then
  echo "FAIL  this needs root and Debian's package postgresql"
  exit 1
fi
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/chaos ]; then
  ./mvnw -q -DskipTests package
fi
folder=$(mktemp -d)
chmod 755 "$folder"
cluster=$folder/cluster
install -d -o postgres -g postgres "$cluster"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
trap 'as_postgres "$programs/pg_ctl" -D "$cluster" -m fast -s stop || true; rm -rf "$folder"' EXIT
as_postgres "$programs/initdb" -D "$cluster" -U square -A trust -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log"
as_postgres "$programs/pg_ctl" -D "$cluster" -l "$cluster/log" -s -w \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start
"$programs/postgres" --version
"${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp 'target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' \
  org.modelsquare.chaos.ExternalBackup "$programs" "$port"
