#!/bin/sh
# One packaged server sells what another one's sandbox makes; between them orders and answers get lost and both are killed.
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/chaos ]; then
  ./mvnw -q -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp 'target/test-classes:target/quarkus-app/lib/main/*' \
  org.modelsquare.chaos.TwoHouses "$@"
