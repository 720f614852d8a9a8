#!/bin/sh
# Start and memory of the packaged application beside a bare Quarkus application with the same database, round by round in
# one run, each with and without the JDK's trained cache. JAVA_HOME chooses the JDK; about ten minutes on two cores.
#   --rounds=5
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/benchmark ]; then
  ./mvnw -q -DskipTests package
fi
version=$(sed -n 's:.*<quarkus.platform.version>\(.*\)</quarkus.platform.version>.*:\1:p' pom.xml)
if [ ! -f target/bare/target/quarkus-app/quarkus-run.jar ]; then
  rm -rf target/bare
  cp -r src/test/bare target/bare
  ./mvnw -q -f target/bare/pom.xml "-Dquarkus.platform.version=$version" -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp 'target/test-classes:target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' \
  org.modelsquare.benchmark.StartComparison "$@"
