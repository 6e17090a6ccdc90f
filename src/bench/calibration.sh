#!/usr/bin/env bash
# Whether the deck finds what was planted and names its cause, how often its intervals hold, and how often it claims what
# is not there: on samples of 30 seeds, or as many as are named. Prints the rates. The suite does the same with fewer.
# Usage: src/bench/calibration.sh [SEEDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
mvn -B -q test -Dtest='PlantedTruthTest,PlantedCauseTest' -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false -Dcalibration.seeds="${1:-30}" \
  >"$log" 2>&1 || code=$?
grep -E 'found,|claimed|lead with|planted|told$|^  |ERROR' "$log" || true
exit "$code"
