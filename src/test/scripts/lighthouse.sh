#!/bin/sh
# Looks at the public pages of the packaged application as Lighthouse's throttled phone does, and prints a
# Markdown table; about five minutes. Needs Node 18 or newer and Chromium. Arguments: paths instead of the usual ones.
set -eu
cd "$(dirname "$0")/../../.."
[ -f target/quarkus-app/quarkus-run.jar ] || ./mvnw -q -DskipTests package
[ -d target/lighthouse/node_modules/lighthouse ] ||
  npm install --prefix target/lighthouse --no-audit --no-fund lighthouse@12.8.2 >/dev/null
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROME_PATH
port=${PORT:-8199}
folder=$(mktemp -d)
QUARKUS_HTTP_PORT=$port MODELSQUARE_PUBLIC_URL=http://localhost:$port MODELSQUARE_DATA_DIR=$folder/data \
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar target/quarkus-app/quarkus-run.jar >"$folder/log" 2>&1 &
server=$!
trap 'kill $server; wait $server 2>/dev/null || true; rm -rf "$folder"' EXIT
until curl -sf "http://localhost:$port/q/health/ready" >/dev/null; do
  kill -0 $server
  sleep 1
done
[ $# -gt 0 ] || set -- /en/models /zh-hans/models /en/models/sandbox-reel /zh-hant/models/kling-v3-fast \
  /en/models/kling-v3/api /en/pricing /en/models/compare?m=sandbox-reel,kling-v3 /en/docs /en/sign-up
echo "| page | performance | accessibility | practices | search | FCP s | LCP s | TBT ms | CLS | kB | requests |"
echo "|---|---|---|---|---|---|---|---|---|---|---|"
for path in "$@"; do
  for _ in $(seq 40); do curl -s -o /dev/null "http://localhost:$port$path"; done # the first calls compile
  rm -f "$folder/report.json"
  target/lighthouse/node_modules/.bin/lighthouse "http://localhost:$port$path" --quiet --output=json \
    --output-path="$folder/report.json" --max-wait-for-load=30000 \
    --chrome-flags="--headless=new --no-sandbox --disable-gpu" >"$folder/lighthouse" 2>&1 ||
    { cat "$folder/lighthouse" >&2; continue; }
  node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1])), c = r.categories, a = r.audits;
    const all = ["performance", "accessibility", "best-practices", "seo"].map((n) => Math.round(c[n].score * 100));
    const second = (n) => (a[n].numericValue / 1000).toFixed(2);
    const net = a["network-requests"].details.items;
    console.log("| " + [process.argv[2], ...all, second("first-contentful-paint"), second("largest-contentful-paint"),
      Math.round(a["total-blocking-time"].numericValue), a["cumulative-layout-shift"].numericValue.toFixed(3),
      Math.round(a["total-byte-weight"].numericValue / 1000), net.length].join(" | ") + " |");
    for (const [n, x] of Object.entries(a)) if (x.score !== null && x.score < 0.9) console.error(process.argv[2], n, x.displayValue || "");
  ' "$folder/report.json" "$path"
done
