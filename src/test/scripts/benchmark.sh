#!/bin/sh
# Measures the packaged application and prints a Markdown table; about seven minutes, and eight more for the engine.
# Needs wrk and, for the engine, pgbench; PORTKEY=yes, as root, adds that gateway to the comparison.
# Options: --quick --parts=start,pages,api,jobs,engine --starts= --warm-up= --rounds= --seconds= --jobs=
#   --engine=settle,flight,horizon,pair,volume --people= --settled= --flight= --interval= --window= --held= --volume=
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/benchmark ]; then
  ./mvnw -q -DskipTests package
fi
# Portkey's gateway is measured beside the API where it can be installed. It listens on all
# interfaces and trusts the loopback one, so everything runs in a network namespace of its own.
portkey=target/portkey/node_modules/@portkey-ai/gateway
if [ "${PORTKEY:-no}" = yes ] && [ ! -d "$portkey" ]; then
  npm install --prefix target/portkey --ignore-scripts --no-audit --no-fund @portkey-ai/gateway@1.15.2 >/dev/null
fi
if [ "${PORTKEY:-no}" = yes ] && [ -z "${ALONE:-}" ]; then
  ALONE=yes exec unshare -n sh -c 'ip link set lo up && exec "$0" "$@"' "$0" "$@"
fi
# The engine's peer is a test dependency, which the build has put where Maven keeps what it loads.
peer=$(find "${M2_REPO:-$HOME/.m2/repository}/com/github/kagkarlsson/db-scheduler" -name 'db-scheduler-*.jar' 2>/dev/null | sort -V | tail -n 1)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  ${ALONE:+-Dportkey=$portkey} \
  -cp "target/test-classes:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*:$peer" \
  org.modelsquare.benchmark.ConsoleBenchmark "$@"
