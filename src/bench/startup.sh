#!/usr/bin/env bash
# Measures whole processes, side by side in one run: one PUT over HTTPS to a server on this machine,
# by nxdesk and by what people use instead; and what starts without the network.
#
# Usage: src/bench/startup.sh [RUNS]      (default 30; needs target/nxdesk: mvn package)
# Prints a table of medians, of ratios, and of resident memory.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-30}
[ -x target/nxdesk/bin/nxdesk ] || { echo "run 'mvn -q package -DskipTests' first" >&2; exit 1; }

missing=()
declare -A package=([hyperfine]=hyperfine [http]=httpie [node]=nodejs [curl]=curl [jq]=jq [openssl]=openssl [/usr/bin/time]=time)
for tool in "${!package[@]}"; do
  command -v "$tool" >/dev/null || missing+=("${package[$tool]}")
done
if ((${#missing[@]})); then
  sudo=
  ((EUID == 0)) || sudo=sudo
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# The JDK that the build uses: the same search as Maven's toolchains make, for the usual places.
jdk=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  if grep -qs '^JAVA_VERSION="25' "$candidate/release" && [ -x "$candidate/bin/javac" ]; then
    jdk=$candidate
    break
  fi
done
[ -n "$jdk" ] || { echo "no JDK 25 found" >&2; exit 1; }

work=$(mktemp -d)
trap 'kill "${servers[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT

# A copy of the folder that trusts the servers: their certificates go beside the built-in roots. One
# server has an RSA key, the other one on P-256: what a client must compute differs a lot.
cp -rp target/nxdesk "$work/nxdesk"
roots=$work/nxdesk/runtime/lib/security/jssecacerts
chmod u+w "$roots"
servers=()
serve() { # NAME KEY_TYPE...
  local name=$1
  shift
  openssl req -x509 "$@" -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$work/$name.key" -out "$work/$name.cert" 2>/dev/null
  "$jdk/bin/keytool" -importcert -noprompt -alias "bench-$name" -storepass changeit -keystore "$roots" \
    -file "$work/$name.cert" 2>/dev/null
  node src/bench/server.mjs "$work/$name.key" "$work/$name.cert" "$work/$name.port" &
  servers+=($!)
  until [ -s "$work/$name.port" ]; do :; done
}
serve rsa -newkey rsa:2048
serve p256 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1
cat "$work/rsa.cert" "$work/p256.cert" > "$work/cert"
base=https://localhost:$(cat "$work/rsa.port")
base_p256=https://localhost:$(cat "$work/p256.port")

# Commands of the last minute are forgotten before each: none is to wait for its turn (60 writes a minute).
export NEXUDUS_TOKEN=t NEXUDUS_BASE_URL=$base NODE_EXTRA_CA_CERTS=$work/cert
export HOME=$work XDG_STATE_HOME=$work/state
url=$base/api/support/helpdeskmessages
body='{"Id":87654321,"BusinessId":1,"CoworkerId":1,"Subject":"S","MessageText":"T","Priority":3,"AiProcessingResult":1}'
fields='--id=87654321 --business-id=1 --coworker-id=1 --subject=S --message-text=T --priority=3 --ai-processing-result=1'
nxdesk=$work/nxdesk/bin/nxdesk
class_path=$work/nxdesk/lib/nxdesk.jar
echo 'class Empty { public static void main(String[] a) {} }' > "$work/Empty.java"
"$jdk/bin/javac" -d "$work" "$work/Empty.java"

cat > "$work/merge" <<MERGE
#!/bin/sh
curl -sf --cacert $work/cert -H 'Authorization: Bearer t' $url/87654321 | jq -c '.Priority = 3' |
  curl -sf --cacert $work/cert -X PUT -H 'Authorization: Bearer t' -H 'Content-Type: application/json' -d @- $url >/dev/null
MERGE
chmod +x "$work/merge"

names=(
  'nxdesk update --no-read'
  'nxdesk update (read, merge, write)'
  'the same jars, plain java -cp'
  'httpie'
  'node fetch'
  'curl'
  'curl \| jq \| curl'
  'nxdesk --version'
  'nxdesk update --bogus'
  'an empty main'
  'nxdesk update --no-read, certificate on P-256'
  'httpie, certificate on P-256'
)
commands=(
  "$nxdesk update --no-read $fields"
  "$nxdesk update 87654321 --priority=High"
  "$jdk/bin/java -Djavax.net.ssl.trustStore=$roots -cp $class_path io.github.nxdesk.Main update --no-read $fields"
  "http --verify=$work/cert --ignore-stdin PUT $url Authorization:'Bearer t' --raw='$body'"
  "node src/bench/fetch.mjs $base"
  "curl -sf --cacert $work/cert -X PUT -H 'Authorization: Bearer t' -H 'Content-Type: application/json' -d '$body' $url"
  "$work/merge"
  "$nxdesk --version"
  "$nxdesk update 87654321 --bogus"
  "$jdk/bin/java -cp $work Empty"
  "$nxdesk update --base-url=$base_p256 --no-read $fields"
  "http --verify=$work/cert --ignore-stdin PUT ${url/$base/$base_p256} Authorization:'Bearer t' --raw='$body'"
)
# In five rounds, so that whatever else the machine does falls on all of them alike.
for round in 1 2 3 4 5; do
  hyperfine --style=none -N --ignore-failure --warmup 1 --runs $(((runs + 4) / 5)) --prepare "rm -rf $work/state" \
    --export-json "$work/round-$round.json" "${commands[@]}" >/dev/null 2>"$work/errors" ||
    { cat "$work/errors" >&2; exit 1; }
done
jq -s '
  def median: sort | if length % 2 == 1 then .[length / 2 | floor] else (.[length / 2] + .[length / 2 - 1]) / 2 end;
  {results: (map(.results) | transpose | map({median: (map(.times[]) | median)}))}' \
  "$work"/round-*.json > "$work/result.json"

memory() { /usr/bin/time -f %M sh -c 'exec "$@" >/dev/null 2>&1' sh "$@" 2>&1 | tail -n 1; }

nproc_text=$(nproc)
echo "| What | Median, ms | Of nxdesk's | Resident, MiB |"
echo "|---|---|---|---|"
reference=$(jq '.results[0].median' "$work/result.json")
for i in "${!names[@]}"; do
  eval "set -- ${commands[$i]}"
  kib=$(memory "$@" || true)
  jq -r --arg name "${names[$i]}" --argjson i "$i" --argjson reference "$reference" --argjson kib "$kib" \
    '.results[$i].median as $m | "| \($name) | \($m * 1000 | round) | \($m / $reference * 100 | round / 100) | \($kib / 1024 | round) |"' \
    "$work/result.json"
done
jq -r --arg cores "$nproc_text" --arg runs "$runs" '.results | map(.median) |
  "",
  "Goals, from the medians (\($runs) runs each, \($cores) cores):",
  "",
  "- of httpie: \(.[0] / .[3] * 100 | round / 100) (at most 1); on P-256: \(.[10] / .[11] * 100 | round / 100)",
  "- of the same jars under plain java: \(.[0] / .[2] * 100 | round / 100) (at most 0.45)",
  "- `--version`, of an empty main: \(.[7] / .[9] * 100 | round / 100) (at most 4)",
  "- a usage error, of an empty main: \(.[8] / .[9] * 100 | round / 100) (at most 4)"' "$work/result.json"
