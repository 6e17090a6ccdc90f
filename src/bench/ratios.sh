#!/usr/bin/env bash
# What grows with the data and what does not, as ratios within one run: at scale 1, 10 and 100 of the sample, or those named.
#   import      the whole import, process and all, against psql's \copy of the same four files, the same indexes of clicks and
#               the same reduction in SQL; the two in turn
#   questions   all queries, whole process, against one pass over the clicks
#   week        the last of 101 weeks added to the hundred before it, against the same rows in an empty database
#   generate    the whole process against a fixed piece of work: SHA-256 of two gigabytes of nothing
# Usage: src/bench/ratios.sh [SCALE…]; ROUNDS other than three. DATABASE_URL names a server and a database to connect to
# first, in which the script may create databases; their schema is made before anything is timed. Needs
# target/vestiaire-metrics.jar, or PROGRAM, the command to run in its place, and psql; 6 GB of disk for scale 100.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${PROGRAM:-java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar $PWD/target/vestiaire-metrics.jar}
: "${DATABASE_URL:?postgres://user:password@host:5432/postgres, where databases may be created}"
server=$DATABASE_URL
rounds=${ROUNDS:-3}
work=$(mktemp -d)
made=()
tidy() {
  for one in "${made[@]}"; do psql -X -q "$server" -c "DROP DATABASE IF EXISTS $one" 2>/dev/null || true; done
  rm -rf "$work"
}
trap tidy EXIT
now() { date +%s%N; }
# Milliseconds that a command takes; what it says goes to a file, which is shown when it fails.
took() {
  local start
  start=$(now)
  "$@" >"$work/log" 2>&1 || { tail -5 "$work/log" >&2; return 1; }
  echo $((($(now) - start) / 1000000))
}
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
run() {
  # The command may have several words.
  # shellcheck disable=SC2086
  $program "$@" --out "$work/out"
}
# Clean extracts, with times as psql writes them: those of the sample want mending.
cleaned() {
  # shellcheck disable=SC2086
  $program sample "$work/raw" "$@" --seed 1 >/dev/null
  fresh
  run import "$work/raw" >/dev/null
  mkdir -p "$work/data"
  psql -X -q "$DATABASE_URL" -c '\copy (SELECT id_brand, brand FROM brands WHERE NOT is_placeholder) TO '"'$work/data/brands.csv'"' (FORMAT csv, HEADER)'
  psql -X -q "$DATABASE_URL" -c '\copy (SELECT id_category, category FROM category WHERE NOT is_placeholder) TO '"'$work/data/category.csv'"' (FORMAT csv, HEADER)'
  psql -X -q "$DATABASE_URL" -c '\copy (SELECT id, id_customer, id_brand, id_category, date_created, date_completed, date_sold FROM listings) TO '"'$work/data/listings.csv'"' (FORMAT csv, HEADER)'
  psql -X -q "$DATABASE_URL" -c '\copy clicks TO '"'$work/data/clicks.csv'"' (FORMAT csv, HEADER)'
  drop
  rm -rf "$work/raw"
}
# A database with its schema and nothing in it.
fresh() {
  local name=ratios_$$_$((++count))
  psql -X -q "$server" -c "CREATE DATABASE $name"
  made+=("$name")
  export DATABASE_URL=${server%/*}/$name
  # shellcheck disable=SC2086
  $program migrate >/dev/null
}
count=0
drop() {
  psql -X -q "$server" -c "DROP DATABASE ${made[-1]}"
  unset "made[-1]"
}
# The same work without the program.
by_psql() {
  local folder=$1 indexes
  indexes=$(psql -X -q -A -t "$DATABASE_URL" -c "SELECT indexdef || ';' FROM pg_indexes WHERE tablename = 'clicks'")
  {
    psql -X -q -A -t "$DATABASE_URL" -c "SELECT format('DROP INDEX %I;', indexname) FROM pg_indexes WHERE tablename = 'clicks'"
    for table in brands category listings clicks; do
      echo "\\copy $table ($(head -1 "$folder/$table.csv" | tr '[:upper:]' '[:lower:]')) FROM '$folder/$table.csv' (FORMAT csv, HEADER)"
    done
    echo "$indexes"
    echo 'ANALYZE; SELECT keep_listing_clicks();'
  } >"$work/by_psql.sql"
  psql -X -q -v ON_ERROR_STOP=1 "$DATABASE_URL" -f "$work/by_psql.sql"
}
echo "$(uname -m), $(nproc) cores; load at the beginning $(cut -d' ' -f1-3 /proc/loadavg)"
[ $# -gt 0 ] || set -- 1 10 100
for scale in "$@"; do
  cleaned --scale "$scale"
  echo "scale $scale: $(($(wc -l <"$work/data/clicks.csv") - 1)) clicks"
  for round in $(seq "$rounds"); do
    [ "$round" = 1 ] || drop
    fresh
    copied=$(took by_psql "$work/data")
    drop
    fresh
    imported=$(took run import "$work/data")
    echo "  import: $imported ms against $copied ms, ratio $(ratio "$imported" "$copied")"
  done
  psql -X -q "$DATABASE_URL" -c 'VACUUM ANALYZE'
  for round in $(seq "$rounds"); do
    pass=$(took env PGOPTIONS='-c work_mem=256MB -c jit=off' psql -X -q "$DATABASE_URL" -o /dev/null -c 'SELECT id_product, count(*) FROM clicks GROUP BY 1')
    asked=$(took run query)
    echo "  questions: $asked ms against one pass of $pass ms, ratio $(ratio "$asked" "$pass")"
  done
  rm -rf "$work/data"
  for round in $(seq "$rounds"); do
    yard=$(took sh -c 'head -c 2000000000 /dev/zero | sha256sum')
    decked=$(took run generate)
    echo "  generate: $decked ms against $yard ms, ratio $(ratio "$decked" "$yard")"
  done
  drop
  [ "$scale" -le 10 ] || continue
  cleaned --weeks 101 --scale "$scale"
  mv "$work/data" "$work/weeks"
  mkdir -p "$work/before" "$work/week"
  monday=$(date -u -d "$(awk -F, 'NR > 1 { gsub(/"/, "", $5); if ($5 > last) last = $5 } END { print substr(last, 1, 10) }' "$work/weeks/listings.csv") - 6 days" +%F)
  cp "$work/weeks/brands.csv" "$work/weeks/category.csv" "$work/before"
  cp "$work/weeks/brands.csv" "$work/weeks/category.csv" "$work/week"
  for table in listings:5 clicks:1; do
    awk -F, -v at="${table#*:}" -v monday="$monday" -v before="$work/before/${table%:*}.csv" -v week="$work/week/${table%:*}.csv" '
      NR == 1 { print > before; print > week; next }
      { day = substr($at, $at ~ /^"/ ? 2 : 1, 10); print > (day < monday ? before : week) }' "$work/weeks/${table%:*}.csv"
  done
  rm -rf "$work/weeks"
  fresh
  first=$(took run import "$work/week")
  drop
  fresh
  hundred=$(took run import "$work/before")
  added=$(took run import "$work/week")
  echo "  week: $added ms after a hundred ($hundred ms), $first ms as the first, ratio $(ratio "$added" "$first")"
  drop
  rm -rf "$work/before" "$work/week"
done
echo "load at the end $(cut -d' ' -f1-3 /proc/loadavg)"
