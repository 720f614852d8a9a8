(
set -eu
base="@BASE@"
key="Authorization: Bearer $MODELSQUARE_API_KEY"
answer=$(mktemp)
head=$(mktemp)
trap 'rm -f "$answer" "$head"' EXIT
field() { grep -o "\"$1\" *: *\"[^\"]*\"" "$answer" | head -n 1 | cut -d '"' -f 4; }

# 1. Submit. Sent again with the same Idempotency-Key, it would not make a second video.
curl -sS --fail-with-body --retry 5 --retry-max-time 120 -X POST "$base/videos/generations" \
  -H "$key" \
  -H "Content-Type: application/json" \
  -H "Idempotency-Key: order-$(date +%s)-$$" \
  --data-binary @- <<'JSON' >"$answer" || { cat "$answer"; exit 1; }
@BODY@
JSON
id=$(field id)
echo "$id"

# 2. Poll until it has ended. curl itself waits out a Retry-After of 429 and 503.
while :; do
  curl -sS --fail-with-body --retry 5 --retry-max-time 120 -D "$head" \
    -H "$key" "$base/videos/generations/$id" >"$answer" || { cat "$answer"; exit 1; }
  case "$(field status)" in
    completed) break ;;
    failed | canceled) cat "$answer"; exit 1 ;;
  esac
  pause=$(tr -d '\r' <"$head" | sed -n 's/^[Rr]etry-[Aa]fter: *//p' | tail -n 1)
  sleep "${pause:-@PAUSE@}"
done

# 3. Download.
curl -sS --fail-with-body -o video.mp4 "$(field url)"
echo "video.mp4"
)
