#!/bin/sh
# Measures how long ./lensong serve takes from its start to the first answer of GET /api/v1/about,
# and how much memory it holds then. Every run starts on an empty H2 folder: migrations and the
# national scripts are part of it. Prints median, least and most, and describes the machine.
#
#   ./mvnw -q -DskipTests package && bench/start-up.sh [runs]
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
runs=${1:-5}
longest=60
jar=$here/bootstrap/target/lensong.jar

case $runs in
  '' | *[!0-9]* | 0) echo "runs: $runs (expected: 1 to 50)" >&2; exit 2 ;;
esac
[ "$runs" -le 50 ] || { echo "runs: $runs (expected: 1 to 50)" >&2; exit 2; }
[ -r /proc/meminfo ] || { echo "this script reads /proc: run it on Linux" >&2; exit 2; }
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -DskipTests package first" >&2; exit 2; }

work=$(mktemp -d)
pid=
clean_up() {
  [ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

now() { date +%s%3N; }
random() { od -An -N"$1" -t"$2" /dev/urandom | tr -d ' \n'; }

one() {
  folder=$work/run-$1
  mkdir "$folder"
  port=$((20000 + $(random 2 u2) % 20000))
  began=$(now)
  env -i PATH="$PATH" HOME="$work" MICRONAUT_SERVER_HOST=127.0.0.1 \
    LENSONG_DATA="$folder" LENSONG_PORT="$port" LENSONG_MANAGEMENT_PORT=$((port + 1)) \
    LENSONG_SIGNING_SECRET="$(random 32 x1)" \
    "$here/lensong" serve >"$folder/log" 2>&1 &
  pid=$! # The launcher becomes the JVM, so this is the JVM's.
  until curl -fs -m 2 -o /dev/null "http://127.0.0.1:$port/api/v1/about"; do
    if ! kill -0 "$pid" 2>/dev/null || [ $(($(now) - began)) -gt $((longest * 1000)) ]; then
      echo "run $1 did not get ready within $longest s:" >&2
      cat "$folder/log" >&2
      exit 1
    fi
    sleep 0.02
  done
  millis=$(($(now) - began))
  kib=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status")
  java=$(readlink "/proc/$pid/exe")
  kill "$pid"
  wait "$pid" 2>/dev/null || true
  pid=
  rm -rf "$folder"
  echo "$millis $((kib / 1024))" >>"$work/figures"
  echo "  run $1: $millis ms, $((kib / 1024)) MiB"
}

summary() {
  cut -d ' ' -f "$1" "$work/figures" | sort -n | awk -v what="$2" -v unit="$3" '
    { v[NR] = $1 }
    END {
      m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2
      printf "%-16s median %d %s, least %d, most %d (%d runs)\n", what, m, unit, v[1], v[NR], NR
    }'
}

echo "machine: $(nproc) cores, $(sed -n 's/^MemTotal:[^0-9]*\([0-9]*\).*/\1/p' /proc/meminfo | awk '{printf "%.0f GiB", $1 / 1048576}')," \
  "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg)"
echo "jar:     $(wc -c <"$jar" | awk '{printf "%.1f MB", $1 / 1000000}')"
i=1
while [ "$i" -le "$runs" ]; do
  one "$i"
  i=$((i + 1))
done
echo "java:    $("$java" -version 2>&1 | sed -n 2p)"
summary 1 'start to ready:' ms
summary 2 'memory at ready:' MiB
