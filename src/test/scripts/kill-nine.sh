#!/bin/sh
# Kills the packaged server in the middle of its work, starts it again, and counts what came of it.
# Options: --jobs=20 --kills=5 --seed=N --database=never|sometimes|always --within=180 --keep
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/chaos ]; then
  ./mvnw -q -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'target/test-classes:target/quarkus-app/lib/main/*' \
  org.modelsquare.chaos.KillNine "$@"
