#!/usr/bin/env bash
# Lets the Quarkus build write what it would hand to native-image, and checks it against the sources: flags,
# resources, reflection. A whole build in a copy of its own, target/native-check; about two minutes. Needs no
# GraalVM, but jq, unzip and perl. --built looks at the last one again.
set -euo pipefail
cd "$(dirname "$0")/../../.."
check=$PWD/target/native-check
product=$check/target/native-sources
for each in jq unzip perl; do command -v $each >/dev/null || { echo "this needs $each" >&2 && exit 2; }; done

if [ "${1:-}" != --built ]; then
  rm -rf "$check" && mkdir -p "$check/src"
  cp -r mvnw .mvn pom.xml "$check" && cp -r src/main "$check/src/main"
  (cd "$check" && ./mvnw ${MAVEN_ARGS:--o -q -B} -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    -Dquarkus.native.enabled=true -Dquarkus.native.sources-only=true) >"$check/log" 2>&1 ||
    { tail -n 40 "$check/log" >&2 && exit 1; }
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0 failed=0
# expect WHAT COUNT: nothing may be left in the file "missing".
expect() {
  local missing
  missing=$(grep -c . "$folder/missing" || true)
  if [ "$missing" = 0 ] && [ "$2" -gt 0 ]; then
    passed=$((passed + 1)) && echo "PASS $1: $2"
  else
    failed=$((failed + 1)) && echo "FAIL $1: $missing of $2" && sed 's/^/     /' "$folder/missing" | head -n 20
  fi
}
# yes WHAT COMMAND…
yes_() {
  local what=$1
  shift
  : >"$folder/missing"
  "$@" >/dev/null || echo "$*" >"$folder/missing"
  expect "$what" 1
}

jar=$(ls "$product"/*-runner.jar)
config=META-INF/native-image
unzip -qo "$jar" -d "$folder/jar"
tr ' ' '\n' <"$product/native-image.args" | sed 's/\\\([,.]\)/\1/g' >"$folder/args"
argument() { grep -qxF -e "$1" "$folder/args"; }
no() { ! "$@"; }

yes_ "the jar's main class" grep -q '^Main-Class: org.modelsquare.Main' "$folder/jar/META-INF/MANIFEST.MF"
yes_ "the jar is what is compiled" argument "$(basename "$jar")"
yes_ "for the Java line of the builder image" \
  grep -q "^$(sed -n 's/^FROM .*-builder-image:jdk-\([0-9]*\) .*/\1/p' Dockerfile.native)\." "$product/graalvm.version"
for each in --no-fallback --link-at-build-time --enable-url-protocols=http,https -J-Djava.awt.headless=true -J-Dfile.encoding=UTF-8; do
  yes_ "flag $each" argument "$each"
done
yes_ "features of Quarkus" grep -q '^--features=.*io.quarkus.runner.Feature' "$folder/args"
yes_ "libraries that fill their static fields at run time" \
  argument --initialize-at-run-time=com.password4j,com.stripe,software.amazon.awssdk,io.opentelemetry.sdk,io.opentelemetry.exporter

# No desktop, and no chance frozen into the image.
ours=$folder/jar/org/modelsquare
grep -rlE 'java/awt/|javax/imageio|javax/swing|sun/java2d' "$ours" >"$folder/missing" || true
find "$product/lib" -name '*quarkus-awt*' >>"$folder/missing"
expect "classes of ours without a desktop" "$(find "$ours" -name '*.class' | wc -l)"
yes_ "no flag for a desktop" no grep -qE 'java2d|libawt|fontmanager' "$folder/args"
find "$ours" -name '*.class' | sed "s|^$folder/jar/||; s|\.class$||; s|/|.|g" | grep -v '_Bean$\|_ClientProxy$\|ValueResolver\|_Bundle$\|\$\$' >"$folder/classes"
"${JAVA_HOME:+$JAVA_HOME/bin/}javap" -p -cp "$folder/jar:$product/lib/*" @"$folder/classes" 2>/dev/null |
  grep -E '^(final |public |abstract )*(class|record|enum|interface) |static .*(Random|SecureRandom|SplittableRandom) [A-Za-z_]+;' |
  grep -B 1 'static ' >"$folder/missing" || true
expect "classes of ours without static random numbers" "$(wc -l <"$folder/classes")"

# Every resource of the sources lies in the jar and is named, so that native-image takes it along. The patterns are
# Java's regular expressions over the whole path, which perl reads the same way.
jq -r '.resources.includes[].pattern' "$folder/jar/$config/resource-config.json" >"$folder/patterns"
registered() {
  perl -e 'open(P, "<", shift); my %plain; my @other;
    while (<P>) { chomp; if (/^\\Q(.*)\\E$/) { $plain{$1} = 1 } else { push @other, qr/^(?:$_)$/ } }
    while (my $file = <STDIN>) { chomp $file; next if $plain{$file};
      next if grep { $file =~ $_ } @other; print "$file is not registered\n" }' "$folder/patterns"
}
for kind in db/migration catalog templates META-INF/resources accounts discovery guide snippets; do
  (cd src/main/resources && find "$kind" -type f | sort) >"$folder/files"
  registered <"$folder/files" >"$folder/missing"
  while read -r file; do
    cmp -s "src/main/resources/$file" "$folder/jar/$file" || echo "$file is not in the jar as it is in the sources"
  done <"$folder/files" >>"$folder/missing"
  expect "files of $kind in the jar and registered" "$(wc -l <"$folder/files")"
done
(cd src/main/resources && find . -mindepth 2 -type f | sed 's|^\./||' |
  grep -vE '^(db/migration|catalog|templates|META-INF/(resources|services)|accounts|discovery|guide|snippets|messages)/') >"$folder/missing" || true
expect "no folder of resources that this script does not know" 1

# Messages are compiled into classes, one per bundle and language, each key a method.
grep -rE '^@MessageBundle' src/main/java |
  sed -E 's|^src/main/java/(.*)\.java:@MessageBundle(\("([^"]*)"\))?$|\3 \1|; s|^ |msg |' >"$folder/bundles"
: >"$folder/missing"
keys=0
for file in src/main/resources/messages/*.properties; do
  name=$(basename "$file" .properties) language=${file##*_} bundle=$(basename "${file%_*}")
  language=${language%.properties}
  class=$(awk -v name="$bundle" '$1 == name {print $2}' "$folder/bundles")
  compiled=$folder/jar/${class}_${language}_Bundle.class
  [ "$language" != en ] || compiled=$folder/jar/${class}_Bundle.class
  if [ -z "$class" ] || [ ! -f "$compiled" ]; then
    echo "$name has no class" >>"$folder/missing"
    continue
  fi
  grep -oE '^[A-Za-z_][A-Za-z0-9_]*' "$file" | sort -u >"$folder/keys"
  keys=$((keys + $(wc -l <"$folder/keys")))
  grep -aoE '[A-Za-z_][A-Za-z0-9_]*' "$compiled" | sort -u | comm -23 "$folder/keys" - | sed "s/^/$name: /" >>"$folder/missing"
done
expect "messages compiled into $(find "$ours" -name '*_Bundle.class' | wc -l) bundles" "$keys"

# What is reached by reflection: JSON records, entities, settings, exceptions' mappers, what Stripe's library reads.
jq -r '.[] | select(.allDeclaredFields and .allDeclaredConstructors) | .name' "$folder/jar/$config/reflect-config.json" |
  sort >"$folder/filled"
jq -r '.[] | select(.allDeclaredConstructors or .methods) | .name' "$folder/jar/$config/reflect-config.json" |
  sort >"$folder/made"
reflected() {
  sort -u >"$folder/wanted"
  comm -23 "$folder/wanted" "$1" | sed 's/$/ is not registered/' >"$folder/missing"
}
names() { sed "s|^$folder/jar/||; s|\.class$||; s|/|.|g"; }
grep -rlE --include='*.class' 'com/fasterxml/jackson/annotation' "$ours" | grep -v '/guide/' | names | reflected "$folder/filled"
expect "classes with JSON annotations" "$(wc -l <"$folder/wanted")"
grep -rl --include='*.class' 'Ljakarta/persistence/Entity;' "$ours" | names | reflected "$folder/filled"
expect "entities" "$(wc -l <"$folder/wanted")"
find "$ours" -name '*$$CMImpl.class' | names | reflected "$folder/made"
expect "mappings of settings" "$(wc -l <"$folder/wanted")"
find "$ours" -name '*_ValueResolver*.class' | names | reflected "$folder/made"
expect "resolvers of templates" "$(wc -l <"$folder/wanted")"
grep -rhv '^#' src/main/resources/META-INF/services | grep . | reflected "$folder/made"
expect "services" "$(wc -l <"$folder/wanted")"
unzip -Z1 "$product"/lib/com.stripe.stripe-java-*.jar |
  grep -E '^com/stripe/(model/checkout/Session|param/checkout/SessionCreateParams)(\$.*)?\.class$' |
  grep -v '\$[0-9]*\.class$' | sed 's|\.class$||; s|/|.|g' | reflected "$folder/filled"
expect "classes of Stripe's checkout" "$(wc -l <"$folder/wanted")"

echo "$passed passed, $failed failed; $(wc -l <"$folder/patterns") resources and $(jq length "$folder/jar/$config/reflect-config.json") classes registered"
[ $failed = 0 ] && echo "PASS native-sources"
