#!/usr/bin/env bash
# Measures many changes against servers on this machine, one that answers at once and one that takes
# 20 ms: nxdesk apply, unpaced and with its journal, beside one curl process per row (xargs -P 16),
# which sends writes only; the memory that rows take; and a file in which hardly anything changes
# beside a plain loop of GET and PUT, which gets a tenth of the rows, for it starts three processes for
# each.
#
# Usage: src/bench/bulk.sh [ROWS...]    (default 1000 10000 100000; needs target/nxdesk: mvn package)
# With MILLION=1 also a million rows that change nothing. It prints tables.
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=("$@")
((${#sizes[@]})) || sizes=(1000 10000 100000)
nxdesk=$PWD/target/nxdesk/bin/nxdesk
[ -x "$nxdesk" ] || { echo "run 'mvn -q package -DskipTests' first" >&2; exit 1; }
for tool in node curl jq /usr/bin/time; do
  command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }
done

work=$(mktemp -d)
servers=()
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
for delay in 0 20; do
  node src/bench/bulk-server.mjs "$work/port-$delay" "$delay" &
  servers+=("$!")
done
until [ -s "$work/port-0" ] && [ -s "$work/port-20" ]; do sleep 0.1; done
talk_to() {
  base=http://127.0.0.1:$(cat "$work/port-$1")
  url=$base/api/support/helpdeskmessages
  export NEXUDUS_BASE_URL=$base url
}
export NEXUDUS_TOKEN=t HOME=$work XDG_STATE_HOME=$work/state

counted() { curl -sf "$base/count" | jq ".$1"; }

# Seconds and MiB of a command.
measure() {
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" >/dev/null 2>"$work/errors" ||
    { cat "$work/errors" >&2; exit 1; }
  read -r seconds kib <"$work/time"
}
# A line of the first table; the rate of xargs is 1.
row() { awk -v name="$1" -v rows="$2" -v s="$seconds" -v kib="$kib" -v one="$one" \
  'BEGIN { printf "| %s | %d | %.1f | %d | %.1f | %d |\n", name, rows, s, rows / s, rows / s / one, kib / 1024 }'; }

with_xargs() { seq 1000 | xargs -P 16 -I{} curl -sf -o /dev/null -X PUT -H 'Authorization: Bearer t' \
  -H 'Content-Type: application/json' -d '{"Id":{},"BusinessId":1,"CoworkerId":1,"Subject":"S","MessageText":"T","Priority":3,"AiProcessingResult":1}' "$url"; }
export -f with_xargs
apply() {
  measure "$nxdesk" apply "$work/rows.csv" --no-pace -q
  rm -rf "$work/state" # The same file again would be the same run, which has ended.
}

echo "| What | An answer takes | Rows | Seconds | Rows a second | Beside xargs | Resident, MiB |"
echo "|---|---|---|---|---|---|---|"
for delay in 20 0; do
  talk_to "$delay"
  measure bash -c with_xargs
  one=$(awk -v s="$seconds" 'BEGIN { print 1000 / s }')
  row "xargs -P 16 curl | $delay ms" 1000
  for n in "${sizes[@]}"; do
    { echo 'Id,Priority'; seq "$n" | sed 's/$/,High/'; } >"$work/rows.csv"
    apply
    row "nxdesk apply --no-pace | $delay ms" "$n"
  done
done

if [ -n "${MILLION:-}" ]; then
  { echo 'Id,Priority'; seq 1000000 | sed 's/$/,Normal/'; } >"$work/rows.csv"
  apply
  row 'nxdesk apply, nothing changes | 0 ms' 1000000
fi

# 5,000 rows of which 50 change; the loop is given 500, of which 5 do.
{ echo 'Id,Priority'; seq 5000 | awk '{ print $1 "," ($1 % 100 ? "Normal" : "High") }'; } >"$work/rows.csv"
naive() {
  tail -n +2 "$work/rows.csv" | head -n 500 | while IFS=, read -r id priority; do
    curl -sf -H 'Authorization: Bearer t' "$url/$id" |
      jq -c --argjson p "$([ "$priority" = High ] && echo 3 || echo 2)" '.Priority = $p' |
      curl -sf -o /dev/null -X PUT -H 'Authorization: Bearer t' -H 'Content-Type: application/json' -d @- "$url"
  done
}
export -f naive
export work
echo
echo "| One row in a hundred changes | GET | PUT | Seconds |"
echo "|---|---|---|---|"
compare() {
  local name=$1 gets puts
  gets=$(counted GET) puts=$(counted PUT)
  shift
  measure "$@"
  echo "| $name | $(($(counted GET) - gets)) | $(($(counted PUT) - puts)) | $seconds |"
}
compare 'nxdesk apply --no-pace, 5,000 rows' "$nxdesk" apply "$work/rows.csv" --no-pace -q
compare 'a loop of GET and PUT with curl and jq, 500 rows' bash -c naive
