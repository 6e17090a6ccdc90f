#!/usr/bin/env bash
# Prints the time of each stage of `generate` on data already imported: five runs after one that imports.
# Usage: src/bench/stages.sh [FOLDER OF EXTRACTS]; without one, the built-in sample. Needs target/vestiaire-metrics-standalone.jar.
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=$PWD/target/vestiaire-metrics-standalone.jar
[ -f "$jar" ] || { echo "no $jar; run mvn verify first" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${1:+$(realpath "$1")}
cd "$work"
run() { java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" "$@"; }
if [ -n "${data:-}" ]; then run import "$data" >/dev/null; else run >/dev/null; fi
for i in 1 2 3 4 5; do
  start=$(date +%s%N)
  run generate
  echo "whole process $(( ($(date +%s%N) - start) / 1000000 )) ms"
done
