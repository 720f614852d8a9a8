#!/usr/bin/env bash
# Builds both images without a container engine and proves them: buildah makes them, the JVM image runs as its
# own user, without privileges, on a root that cannot be written, first on a PostgreSQL of its own, then alone.
#
# Needs root on Debian, its packages (network), a JDK 25 in JDK25, and curl, jq, unzip, xz; about eight minutes and
# 6 GB below target/images. The bases are stand-ins: Debian with that JDK, tagged with the real names. There is no
# native compiler here, so a stand-in of it writes a stand-in of the executable: Dockerfile.native is proven to build
# and to run what lies at that place, and nothing is said about the executable itself.
#
# Options: --only=jvm|native, --keep (the images, in target/images/storage), --built (takes those that were kept).
set -euo pipefail
cd "$(dirname "$0")/../../.."
self=$PWD/src/test/scripts/images.sh
work=$PWD/target/images
temurin=docker.io/library/eclipse-temurin
mandrel=$(sed -n 's/^FROM \(.*\) AS build$/\1/p' Dockerfile.native)
micro=$(sed -n 's/^FROM \([^ ]*\)$/\1/p' Dockerfile.native)
. src/test/scripts/images-room.sh

# Inside, see enter: the functions of images-room.sh.
if [ "${1:-}" = --room ]; then
  "$2"
  exit
fi

only=all keep= built=
for option; do
  case $option in
    --only=jvm | --only=native) only=${option#--only=} ;;
    --keep) keep=yes ;;
    --built) built=yes keep=yes ;;
    *) echo "unknown: $option" >&2 && exit 2 ;;
  esac
done

export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
b() { buildah --root "$work/storage" --runroot "$work/runroot" "$@"; }

need() {
  [ "$(id -u)" = 0 ] || { echo "this needs root" >&2 && exit 2; }
  local missing=
  command -v buildah >/dev/null || missing+=' buildah'
  command -v debootstrap >/dev/null || missing+=' debootstrap'
  for each in curl jq unzip; do command -v $each >/dev/null || missing+=" $each"; done
  command -v xz >/dev/null || missing+=' xz-utils'
  command -v ip >/dev/null || missing+=' iproute2'
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # a list of packages
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
  fi
  JDK25=${JDK25:-$(find /usr/lib/jvm -maxdepth 1 -name '*25*' -type d 2>/dev/null | head -n 1)}
  [ -x "${JDK25:-}/bin/java" ] || { echo "name a JDK 25 in JDK25" >&2 && exit 2; }
}

# The stand-ins for the real bases. Only the first time: nothing is fetched but Debian's packages.
bases() {
  mkdir -p "$work"
  if [ ! -f "$work/debian.done" ]; then
    rm -rf "$work/debian"
    debootstrap --variant=minbase --include=ca-certificates,wget bookworm "$work/debian" >"$work/debootstrap.log"
    rm -rf "$work"/debian/var/cache/apt/archives/*.deb "$work"/debian/var/lib/apt/lists/*
    touch "$work/debian.done"
  fi
  if [ ! -d "$work/m2" ]; then
    # A copy, so that the builds write nothing into that of whoever runs this.
    mkdir -p "$work/m2" && cp -a "$HOME/.m2/." "$work/m2" 2>/dev/null || true
    chown -R 1001:0 "$work/m2"
  fi
  rm -rf "$work/storage" "$work/runroot"
  base debian "$micro"
  if [ "$only" != native ]; then
    base jdk "$temurin:25-jdk" && b tag "$temurin:25-jdk" "$temurin:25-jre"
  fi
  [ "$only" = jvm ] || base mandrel "$mandrel"
}

# base WHAT NAME
base() {
  b from --name making scratch >/dev/null
  b add -q making "$work/debian" / >/dev/null
  if [ "$1" != debian ]; then
    b add -q making "$JDK25" /opt/java/openjdk >/dev/null
    b config --env JAVA_HOME=/opt/java/openjdk \
      --env PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin making
  fi
  if [ "$1" = mandrel ]; then
    b run making useradd --uid 1001 --gid 0 --create-home quarkus
    b add -q --chmod 0755 making src/test/scripts/native-image-stand-in.sh /opt/java/openjdk/bin/native-image >/dev/null
  fi
  b commit -q --format docker --rm making "$2" >/dev/null
}

# build FILE TAG HOME: the repository as it is, nothing fetched but by Maven.
build() {
  [ -z "$built" ] || return 0
  echo "     building $1 (log: $work/$2.log)"
  b bud --pull-never --format docker --volume "$work/m2:$3/.m2" -f "$1" -t "localhost/model-square:$2" . >"$work/$2.log" 2>&1 ||
    { tail -n 40 "$work/$2.log" >&2 && return 1; }
}

# enter TAG FUNCTION: runs it where the image's files are mounted and where nothing but these processes is to be seen.
enter() {
  b rm room >/dev/null 2>&1 || true
  b from --pull-never --name room "localhost/model-square:$1" >/dev/null
  b inspect --type image "localhost/model-square:$1" | jq .Docker.config >"$work/$1.json"
  local status=0 room
  room=$(mktemp -d)
  IMAGE=$work/$1.json IMAGE_ROOT=$(b mount room) ROOM=$room \
    unshare --mount --net --pid --uts --ipc --fork --kill-child --mount-proc bash "$self" --room "$2" || status=$?
  b umount room >/dev/null && b rm room >/dev/null
  rm -rf "$room"
  return $status
}

need
[ -n "$built" ] || bases
failed=0
if [ "$only" != native ]; then
  if build src/main/docker/Dockerfile.jvm jvm /root; then
    enter jvm on_a_database || failed=1
    enter jvm alone || failed=1
  else
    failed=1
  fi
fi
if [ "$only" != jvm ]; then
  if build Dockerfile.native native /home/quarkus; then enter native stand_in || failed=1; else failed=1; fi
fi
b images
[ -n "$keep" ] || rm -rf "$work/storage" "$work/runroot"
if [ $failed = 0 ]; then echo "PASS images: $only"; else echo "FAIL images: $only" && exit 1; fi
