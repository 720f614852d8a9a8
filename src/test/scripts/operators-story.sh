#!/bin/sh
# An operator's first day in a browser, on two packaged servers. "plain" goes without JavaScript.
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/stories ]; then
  ./mvnw -q -DskipTests package
fi
./mvnw -q dependency:build-classpath -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat target/test-classpath)" \
  org.modelsquare.stories.OperatorsStory "$@"
