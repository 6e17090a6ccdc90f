-- Each listing's clicks, counted: what five of the questions need of the largest table. Kept at import, and right
-- without: who reads the view listing_clicks gets the kept rows where nothing has touched the clicks since they were
-- kept, and the same rows computed on the spot where something has.

CREATE TABLE kept_listing_clicks (
  id_product bigint      PRIMARY KEY,
  clicks     bigint      NOT NULL,
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  active     interval    NOT NULL
);

-- One row.
CREATE TABLE kept_listing_clicks_state (
  is_current boolean     NOT NULL,
  latest_at  timestamptz             -- of all clicks, those without a listing's id included
);

INSERT INTO kept_listing_clicks_state VALUES (false, NULL);

-- Once a statement, whatever it does to how many rows.
CREATE FUNCTION outdate_kept_listing_clicks() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE kept_listing_clicks_state SET is_current = false WHERE is_current;
  RETURN NULL;
END
$$;

CREATE TRIGGER clicks_change
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON clicks
FOR EACH STATEMENT EXECUTE FUNCTION outdate_kept_listing_clicks();

-- The query that counts; its text, because it is asked of the table, of a part of it, and of what was known earlier.
--   source     the clicks, as SQL that can stand after FROM
--   condition  which of them
-- active is the sum of the gaps of at most half an hour between a listing's consecutive events: a longer one is a
-- pause and no work. Where first and last event lie no further apart than that, there is no pause to look for.
CREATE FUNCTION listing_clicks_query(source text, condition text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT format($query$
    SELECT id_product, clicks, first_at, last_at,
           CASE WHEN last_at - first_at <= interval '30 minutes' THEN last_at - first_at
                ELSE (SELECT coalesce(sum(gap) FILTER (WHERE gap <= interval '30 minutes'), interval '0')
                      FROM (SELECT datetime_session - lag(datetime_session) OVER (ORDER BY datetime_session) AS gap
                            FROM %1$s AS one WHERE one.id_product = spans.id_product AND %2$s) AS gaps)
           END AS active
    FROM (SELECT id_product, count(*) AS clicks, min(datetime_session) AS first_at, max(datetime_session) AS last_at
          FROM %1$s
          WHERE id_product IS NOT NULL AND %2$s
          GROUP BY id_product) AS spans
  $query$, source, condition)
$$;

DO $$
BEGIN
  EXECUTE format(
    'CREATE VIEW listing_clicks AS
       SELECT id_product, clicks, first_at, last_at, active FROM kept_listing_clicks
       WHERE (SELECT is_current FROM kept_listing_clicks_state)
       UNION ALL
       SELECT id_product, clicks, first_at, last_at, active FROM (%s) AS counted
       WHERE NOT (SELECT is_current FROM kept_listing_clicks_state)',
    listing_clicks_query('clicks', 'true'));
END
$$;

-- Counts anew and keeps it: for all listings or, where the rest is known to be current, for those that a table names.
CREATE FUNCTION keep_listing_clicks(named_by regclass DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  condition text := CASE WHEN named_by IS NULL THEN 'true' ELSE format('id_product IN (SELECT id_product FROM %s)', named_by) END;
BEGIN
  DROP TABLE IF EXISTS pg_temp.counted_listing_clicks;
  -- First into a table of its own, since only a query that makes one may use several processors.
  EXECUTE 'CREATE TEMP TABLE counted_listing_clicks AS ' || listing_clicks_query('clicks', condition);
  IF named_by IS NULL THEN
    DELETE FROM kept_listing_clicks;
  ELSE
    EXECUTE 'DELETE FROM kept_listing_clicks WHERE ' || condition;
  END IF;
  INSERT INTO kept_listing_clicks SELECT * FROM counted_listing_clicks;
  DROP TABLE pg_temp.counted_listing_clicks;
  UPDATE kept_listing_clicks_state SET is_current = true, latest_at = (SELECT max(datetime_session) FROM clicks);
  ANALYZE kept_listing_clicks;
END
$$;

-- As in V3, but for the latest click.
CREATE OR REPLACE FUNCTION reporting_period(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, window_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH data AS (
    SELECT coalesce(wanted_as_of, greatest(
             (SELECT max(date_created)     FROM listings),
             (SELECT max(date_completed)   FROM listings),
             (SELECT max(date_sold)        FROM listings),
             -- The latest click is known without looking at all of them, where the kept rows are current.
             CASE WHEN (SELECT is_current FROM kept_listing_clicks_state)
                  THEN (SELECT latest_at FROM kept_listing_clicks_state)
                  ELSE (SELECT max(datetime_session) FROM clicks) END)) AS as_of
  ), latest AS (
    SELECT data.as_of,
           (SELECT max(date_created) FROM listings
            WHERE date_created <= data.as_of
              AND date_created < date_trunc('week', data.as_of AT TIME ZONE wanted_zone + interval '6 hours') AT TIME ZONE wanted_zone) AS in_full_week,
           (SELECT max(date_created) FROM listings WHERE date_created <= data.as_of) AS in_any_week
    FROM data
  ), monday AS (
    SELECT latest.as_of,
           CASE WHEN wanted_week IS NOT NULL THEN to_date(wanted_week, 'IYYY-"W"IW')::timestamp
                ELSE date_trunc('week', coalesce(in_full_week, in_any_week) AT TIME ZONE wanted_zone) END AS local
    FROM latest
  )
  SELECT to_char(local, 'IYYY-"W"IW'),
         local AT TIME ZONE wanted_zone,
         (local + interval '7 days') AT TIME ZONE wanted_zone,
         -- A database without any data is seen as of the end of the week that is asked for.
         coalesce(monday.as_of, (local + interval '7 days') AT TIME ZONE wanted_zone),
         wanted_zone,
         (local - interval '7 days') AT TIME ZONE wanted_zone,
         (local - interval '49 days') AT TIME ZONE wanted_zone,
         (local - interval '175 days') AT TIME ZONE wanted_zone
  FROM monday
$$;

-- As in V3, and each listing's clicks as they were known: what was over by then stands as it is kept, and only what
-- was under way is counted anew.
CREATE OR REPLACE FUNCTION begin_report(wanted_week text DEFAULT NULL, wanted_as_of timestamptz DEFAULT NULL,
                                        wanted_zone text DEFAULT 'Europe/Paris', hide_later boolean DEFAULT true)
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, window_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  home   text := current_schema();
  period record;
BEGIN
  DROP VIEW IF EXISTS pg_temp.reporting_week;
  DROP VIEW IF EXISTS pg_temp.listing_clicks;
  DROP VIEW IF EXISTS pg_temp.listings;
  DROP VIEW IF EXISTS pg_temp.clicks;
  PERFORM set_config('TimeZone', wanted_zone, false);
  SELECT p.* INTO period FROM reporting_period(wanted_week, wanted_as_of, wanted_zone) AS p;
  EXECUTE format(
    'CREATE TEMP VIEW reporting_week AS SELECT %L::text AS week, %L::timestamptz AS starts_at, %L::timestamptz AS ends_at,
            %L::timestamptz AS as_of, %L::text AS zone, %L::timestamptz AS previous_starts_at,
            %L::timestamptz AS window_starts_at, %L::timestamptz AS trend_starts_at',
    period.week, period.starts_at, period.ends_at, period.as_of, period.zone,
    period.previous_starts_at, period.window_starts_at, period.trend_starts_at);
  IF wanted_as_of IS NOT NULL AND hide_later THEN
    EXECUTE format(
      'CREATE TEMP VIEW listings AS
         SELECT id, id_customer, id_brand, id_category, date_created,
                CASE WHEN date_completed <= %1$L::timestamptz THEN date_completed END AS date_completed,
                CASE WHEN date_sold      <= %1$L::timestamptz THEN date_sold      END AS date_sold
         FROM %2$I.listings WHERE date_created <= %1$L::timestamptz', wanted_as_of, home);
    EXECUTE format(
      'CREATE TEMP VIEW clicks AS SELECT * FROM %2$I.clicks WHERE datetime_session <= %1$L::timestamptz',
      wanted_as_of, home);
    EXECUTE format(
      'CREATE TEMP VIEW listing_clicks AS
         SELECT * FROM %2$I.listing_clicks WHERE last_at <= %1$L::timestamptz
         UNION ALL
         SELECT * FROM (%3$s) AS under_way', wanted_as_of, home,
      listing_clicks_query(format('%I.clicks', home), format(
        'datetime_session <= %1$L::timestamptz AND id_product IN
           (SELECT id_product FROM %2$I.listing_clicks WHERE first_at <= %1$L::timestamptz AND last_at > %1$L::timestamptz)',
        wanted_as_of, home)));
  END IF;
  RETURN QUERY SELECT period.week, period.starts_at, period.ends_at, period.as_of, period.zone,
                      period.previous_starts_at, period.window_starts_at, period.trend_starts_at;
END
$$;
