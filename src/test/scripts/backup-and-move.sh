#!/bin/sh
# Restores an instance from a copy of its folder, and moves it to another PostgreSQL.
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/chaos ]; then
  ./mvnw -q -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp 'target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' \
  org.modelsquare.chaos.Moving "$@"
