#!/bin/sh
# Takes pictures of all pages of the packaged application into docs/screenshots; about three minutes.
# Arguments: a folder instead of that one, and a word that the names of pages must contain.
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/stories ]; then
  ./mvnw -q -DskipTests package
fi
./mvnw -q dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/test-classpath)" \
  org.modelsquare.stories.Screenshots "${1:-docs/screenshots}" "${2:-}"
