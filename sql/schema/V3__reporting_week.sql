-- Which week a report is about, and as seen when. Queries read the relation reporting_week; nothing is pasted into them.

-- The period that is wanted, or the one that the data suggests: as of its latest instant, the latest week that is over
-- and has a listing; where no such week is over, the week of the latest listing. A week counts as over from six hours
-- before its end, since the last event of a Sunday night comes a little before midnight.
--   previous_starts_at  Monday of the week before
--   window_starts_at    Monday of the eighth week back, this one counted: where one week is too small to compare
--   trend_starts_at     Monday of the twenty-sixth week back, this one counted
CREATE FUNCTION reporting_period(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, window_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH data AS (
    SELECT coalesce(wanted_as_of, greatest(
             (SELECT max(date_created)     FROM listings),
             (SELECT max(date_completed)   FROM listings),
             (SELECT max(date_sold)        FROM listings),
             (SELECT max(datetime_session) FROM clicks))) AS as_of
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

-- What a session sees that has not asked for anything else, so that every query runs in psql as it stands.
CREATE VIEW reporting_week AS SELECT * FROM reporting_period(NULL, NULL, 'Europe/Paris');

-- Sets the session's zone and its reporting_week and, for an instant in the past, its listings and clicks: temporary
-- views that stand before the tables of the same name and know nothing that came later. Who knows that nothing came
-- later (hide_later false) keeps the tables themselves, which are faster.
CREATE FUNCTION begin_report(wanted_week text DEFAULT NULL, wanted_as_of timestamptz DEFAULT NULL,
                             wanted_zone text DEFAULT 'Europe/Paris', hide_later boolean DEFAULT true)
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, window_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  home   text := current_schema();
  period record;
BEGIN
  DROP VIEW IF EXISTS pg_temp.reporting_week;
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
  END IF;
  RETURN QUERY SELECT period.week, period.starts_at, period.ends_at, period.as_of, period.zone,
                      period.previous_starts_at, period.window_starts_at, period.trend_starts_at;
END
$$;
