#!/bin/sh
# A hundred orders under one idempotency key, and a kill between the commit and the answer; five
# rounds, or as many as the argument says.
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/chaos ]; then
  ./mvnw -q -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'target/test-classes:target/quarkus-app/lib/main/*' \
  org.modelsquare.chaos.SameKey "$@"
