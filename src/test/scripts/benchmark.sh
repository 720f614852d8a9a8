#!/bin/sh
# Measures the packaged application and prints a Markdown table; takes about seven minutes.
# Needs wrk. Options: --quick --parts=start,pages,jobs --starts= --warm-up= --rounds= --seconds= --jobs=
set -eu
cd "$(dirname "$0")/../../.."
if [ ! -f target/quarkus-app/quarkus-run.jar ] || [ ! -d target/test-classes/org/modelsquare/benchmark ]; then
  ./mvnw -q -DskipTests package
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  -cp 'target/test-classes:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*' \
  org.modelsquare.benchmark.ConsoleBenchmark "$@"
