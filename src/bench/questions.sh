#!/usr/bin/env bash
# The thirteen questions, whole process, against one pass over the clicks of the same database: at scale 1, 10 and 100 of
# the sample, or those named. Also how long sample and import took, the other queries, and the memory of the program.
# Usage: src/bench/questions.sh [SCALE…]; DATABASE_URL names a server and a database to connect to first, in which the
# script may create databases. Needs target/vestiaire-metrics.jar, psql, GNU time, and 6 GB of disk for scale 100.
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=$PWD/target/vestiaire-metrics.jar
[ -f "$jar" ] || { echo "no $jar; run mvn verify first" >&2; exit 1; }
: "${DATABASE_URL:?postgres://user:password@host:5432/postgres, where databases may be created}"
server=$DATABASE_URL
work=$(mktemp -d)
made=()
tidy() {
  for one in "${made[@]}"; do psql -X -q "$server" -c "DROP DATABASE IF EXISTS $one" || true; done
  rm -rf "$work"
}
trap tidy EXIT
sql=$PWD/sql
run() { /usr/bin/time -f '%e s, %M kB at most' java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" "$@" 2>"$work/time" >"$work/log"; tail -1 "$work/time"; }
thirteen=$(cd "$sql" && ls exercise_analysis extra_analysis | sed -n 's/\.sql$//p')
for scale in "${@:-1 10 100}"; do for scale in $scale; do
  name=bench_$$_$scale
  psql -X -q "$server" -c "CREATE DATABASE $name"
  made+=("$name")
  export DATABASE_URL=${server%/*}/$name
  echo "scale $scale"
  echo "  sample        $(run sample "$work/$scale" --scale "$scale" --seed 1)"
  echo "  import        $(run import "$work/$scale" --out "$work/out")"
  rm -rf "${work:?}/$scale"
  psql -X -q "$DATABASE_URL" -c 'VACUUM ANALYZE'
  for i in 1 2 3; do
    start=$(date +%s%N)
    PGOPTIONS='-c work_mem=256MB -c jit=off' psql -X -q "$DATABASE_URL" -c 'COPY (SELECT id_product, count(*) FROM clicks GROUP BY 1) TO STDOUT' >/dev/null
    echo "  one pass      $(( ($(date +%s%N) - start) / 1000000 )) ms"
    # shellcheck disable=SC2086
    echo "  the thirteen  $(run query $thirteen --out "$work/out")"
  done
  echo "  not kept:"
  psql -X -q "$DATABASE_URL" -c 'UPDATE kept_listing_clicks_state SET is_current = false'
  # shellcheck disable=SC2086
  echo "  the thirteen  $(run query $thirteen --out "$work/out")"
  psql -X -q "$DATABASE_URL" -c 'UPDATE kept_listing_clicks_state SET is_current = true'
  echo "  all queries   $(run query --out "$work/out")"
done; done
