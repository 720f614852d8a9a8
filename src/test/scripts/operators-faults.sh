#!/bin/sh
# Breaks what may break in an operator's house, one thing after the other: the doctor must name it while it is
# wrong, and all must be well afterwards. Needs root (small loop-mounted disks) and, for the clock, the package faketime.
#   --only=kill,database,media,clock,provider,embedded   --outage=600 (seconds without provider)   --jobs=1000
set -eu
cd "$(dirname "$0")/../../.."
if [ "$(id -u)" -ne 0 ]; then
  echo "FAIL  only root may mount the small disks that are filled here"
  exit 1
fi
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/chaos/matrix ]; then
  ./mvnw -q -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp 'target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' \
  org.modelsquare.chaos.matrix.OperatorsFaults "$@"
