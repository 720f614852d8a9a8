# shellcheck shell=bash
# What images.sh does inside the namespaces of one container: IMAGE is the image's configuration, IMAGE_ROOT where
# its files are, ROOM an empty folder.

said=0 bad=0
# expect WHAT WANTED GOT
expect() {
  if [ "$2" = "$3" ]; then
    said=$((said + 1)) && echo "PASS $1: $3"
  else
    bad=$((bad + 1)) && echo "FAIL $1: expected $2, got $3"
  fi
}

config() { jq -r "$1" "$IMAGE"; }

# The image's files, read-only; beside them what every engine adds: /proc, a small /dev, /tmp, the volume.
furnish() {
  chmod 711 "$ROOM"
  root=$ROOM/root data=$ROOM/data
  mkdir -p "$root" "$data" && chown 1001:0 "$data" && chmod 770 "$data"
  ip link set lo up
  hostname console
  printf '127.0.0.1 localhost console\n' >"$IMAGE_ROOT/etc/hosts"
  mount --bind "$IMAGE_ROOT" "$root"
  mount -o remount,bind,ro "$root"
  mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
  mount -t tmpfs -o nosuid,mode=755 tmpfs "$root/dev"
  local each
  for each in null:3 zero:5 full:7 random:8 urandom:9; do mknod -m 666 "$root/dev/${each%:*}" c 1 "${each#*:}"; done
  ln -s /proc/self/fd "$root/dev/fd"
  mkdir -m 1777 "$root/dev/shm"
  mount -t tmpfs -o nosuid,nodev,noexec,mode=1777 tmpfs "$root/tmp"
  mount --bind "$data" "$root/data"
  user=$(config .User)
  mapfile -t words < <(config '.Env[]')
  expect "the image's user" 1001 "$user"
}

# inside VARIABLE=… COMMAND…: as the image's user in its files. The process is the command itself.
inside() {
  exec setpriv --no-new-privs env -i "${words[@]}" "$@"
}
into() {
  local folder
  folder=$(config '.WorkingDir')
  printf '%s\n' unshare --root "$root" --wd "${folder:-/}" --setgid 0 --setuid "$user" --
}

# start VARIABLE=…: the image's entry point, as an engine would.
start() {
  local entry
  mapfile -t entry < <(config '.Entrypoint[]')
  mapfile -t door < <(into)
  began=$(date +%s%N)
  inside "$@" "${door[@]}" "${entry[@]}" >"$ROOM/log" 2>&1 &
  server=$!
}

# healthy COMMAND…: the check of the image or of compose.yaml, run inside, until it says yes.
healthy() {
  for _ in $(seq 300); do
    if (inside "${door[@]}" "$@") >/dev/null 2>&1; then
      ready=$((($(date +%s%N) - began) / 1000000))
      return
    fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  ready=never
  tail -n 30 "$ROOM/log" >&2
}

confined() {
  expect "user and group of the process" "1001 0" "$(awk '/^[UG]id:/ {printf "%s ", $2}' "/proc/$server/status" | xargs)"
  echo "     $(grep -o 'started in [0-9.]*s' "$ROOM/log" || echo "no time told"), load $(cut -d' ' -f1 /proc/loadavg)"
  expect "capabilities of the process" 0000000000000000 "$(awk '/^CapEff:/ {print $2}' "/proc/$server/status")"
  expect "no new privileges" 1 "$(awk '/^NoNewPrivs:/ {print $2}' "/proc/$server/status")"
  expect "places of the image that even root cannot write" 4 "$(
    for each in / /etc /usr "$(config '.WorkingDir')"; do touch "$root$each/x" 2>&1 || true; done | grep -c 'Read-only')"
}

# stop STATUS: told to end, it ends.
stop() {
  local status=0 begun
  begun=$(date +%s%N)
  kill -TERM "$server"
  wait "$server" || status=$?
  expect "exit code after SIGTERM" "$1" "$status"
  echo "     ended after $((($(date +%s%N) - begun) / 1000000)) ms"
}

done_here() {
  echo "     $said checks passed, $bad failed"
  [ "$bad" = 0 ]
}

# Somebody signs up, orders a video and watches it, without JavaScript.
order() {
  local at=http://localhost:8080 jar=$ROOM/jar token job page='' video
  rm -f "$jar"
  browse() { curl -sS --max-time 20 -b "$jar" -c "$jar" "$@"; }
  token=$(browse $at/en/sign-up | grep -o 'name="csrf-token" value="[^"]*"' | head -n 1 | cut -d'"' -f4)
  browse -o "$ROOM/answer" -d "csrf-token=$token" -d email=ada@example.org \
    --data-urlencode 'password=eleven herons over a slow river' $at/en/sign-up
  job=$(browse -o "$ROOM/answer" -w '%{redirect_url}' -d "csrf-token=$token" -d _mode=text_to_video -d _key=one \
    -d prompt=herons -d duration=3 $at/en/models/sandbox-reel/jobs)
  for _ in $(seq 300); do
    page=$(browse "$job" || true)
    [[ $page == *'<video'* ]] && break
    sleep 0.2
  done
  video=$(grep -o '<video [^>]*src="[^"]*"' <<<"$page" | head -n 1 | sed 's/.*src="//; s/"$//; s/&amp;/\&/g')
  expect "an order's video" "200 video/mp4" \
    "$(browse -o "$ROOM/video" -w '%{http_code} %{content_type}' "$at${video:-/none}")"
  echo "     $(stat -c %s "$ROOM/video") bytes of video"
}

jvm_check() { mapfile -t check < <(config '.Healthcheck.Test[1:][]'); }

# A PostgreSQL as it would run elsewhere: another user, a password; its programs are those in the image.
postgres() {
  local archive bin=$ROOM/postgres/bin
  archive=$(ls "$IMAGE_ROOT"/app/lib/main/io.zonky.test.postgres.embedded-postgres-binaries-linux-*.jar)
  mkdir -p "$ROOM/postgres" "$ROOM/cluster" && chown nobody: "$ROOM/cluster"
  unzip -p "$archive" 'postgres-linux-*.txz' | tar -xJ -C "$ROOM/postgres"
  password=$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')
  printf '%s' "$password" >"$ROOM/password" && chown nobody "$ROOM/password"
  other=(setpriv --reuid nobody --regid nogroup --clear-groups)
  "${other[@]}" "$bin/initdb" -D "$ROOM/cluster" -U modelsquare -A scram-sha-256 --pwfile="$ROOM/password" \
    --encoding=UTF8 --locale=C >"$ROOM/initdb.log"
  "${other[@]}" "$bin/pg_ctl" -s -w -D "$ROOM/cluster" -l "$ROOM/cluster/log" \
    -o "-c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start
  database="jdbc:postgresql://127.0.0.1:5432/postgres"
}

on_a_database() {
  echo "JVM image on a PostgreSQL of its own"
  furnish
  postgres
  jvm_check
  start MODELSQUARE_DATABASE_URL="$database" MODELSQUARE_DATABASE_USER=modelsquare \
    MODELSQUARE_DATABASE_PASSWORD="$password" MODELSQUARE_SANDBOX_SPEED=10
  healthy "${check[@]}"
  expect "the image's health check says yes" yes "$([ "$ready" = never ] || echo yes)"
  echo "     ready after $ready ms"
  confined
  expect "/q/health/ready" 200 "$(curl -s -o /dev/null -w '%{http_code}' http://localhost:8080/q/health/ready)"
  order
  expect "embedded databases in the volume" 0 "$(find "$data" -name PG_VERSION | wc -l)"
  stop 143
  "${other[@]}" "$ROOM/postgres/bin/pg_ctl" -s -w -m fast -D "$ROOM/cluster" stop
  done_here
}

alone() {
  echo "JVM image with nothing but its volume"
  furnish
  jvm_check
  local given
  given=$(printf '%s\n' "${words[@]}" | sed -n 's/^JAVA_TOOL_OPTIONS=//p')
  start JAVA_TOOL_OPTIONS="$given -Xlog:class+load:file=/tmp/classes" MODELSQUARE_SANDBOX_SPEED=10
  healthy "${check[@]}"
  expect "the image's health check says yes" yes "$([ "$ready" = never ] || echo yes)"
  echo "     ready after $ready ms, classes being logged"
  local all cached
  all=$(wc -l <"$root/tmp/classes") cached=$(grep -c 'source: shared objects file' "$root/tmp/classes" || true)
  echo "     $cached of $all classes from the AOT cache"
  expect "more than half of the classes come from the AOT cache" yes "$([ "$cached" -gt $((all / 2)) ] && echo yes)"
  confined
  order
  expect "the embedded database's user" 1001 "$(stat -c %u "$data/postgres/cluster/PG_VERSION")"
  stop 143
  expect "database processes left behind" 0 "$(ps -eo comm | grep -c '^postgres' || true)"
  done_here
}

# The check of compose.yaml, which is the one for the native image.
stand_in() {
  echo "native image, with a stand-in for the executable"
  furnish
  mapfile -t check < <(docker_check)
  start
  healthy "${check[@]}"
  expect "the health check of compose.yaml says yes" yes "$([ "$ready" = never ] || echo yes)"
  confined
  expect "entry point" /work/model-square "$(config '.Entrypoint[0]')"
  stop 0
  done_here
}

docker_check() {
  printf 'bash\n-c\n'
  # The folded lines below ">-" as YAML reads them; "$$" is compose's way to write "$".
  sed -n '/- >-/,/interval:/p' compose.yaml | sed '1d;$d' | sed 's/^ *//' | tr '\n' ' ' | sed 's/\$\$/$/g; s/ $//'
  echo
}
