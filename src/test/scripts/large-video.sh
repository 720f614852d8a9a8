#!/bin/sh
# Streams one large video (2 GB unless told otherwise) through the folder and through S3 with a heap
# of 64 MB, and prints the peak. Needs compiled test classes (./mvnw test-compile) and twice the
# size on the disk.
#   src/test/scripts/large-video.sh [megabytes]
set -eu
cd "$(dirname "$0")/../../.."
megabytes=${1:-2048}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath=${CLASSPATH:-}
if [ -z "$classpath" ]; then
  ./mvnw -q dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  classpath=$(cat "$work/classpath")
fi
java -Xmx64m -cp "target/test-classes:target/classes:$classpath" \
  org.modelsquare.media.LargeVideoMain "$megabytes" "$work"
