-- The period of a report, each of its bounds looked up once. As one query PostgreSQL copied the look-ups into every
-- column that is made of them: twenty passes over the listings where one is enough.

CREATE OR REPLACE FUNCTION reporting_period(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, window_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH data AS MATERIALIZED (
    SELECT coalesce(wanted_as_of, greatest(
             (SELECT max(date_created)     FROM listings),
             (SELECT max(date_completed)   FROM listings),
             (SELECT max(date_sold)        FROM listings),
             -- The latest click is known without looking at all of them, where the kept rows are current.
             CASE WHEN (SELECT is_current FROM kept_listing_clicks_state)
                  THEN (SELECT latest_at FROM kept_listing_clicks_state)
                  ELSE (SELECT max(datetime_session) FROM clicks) END)) AS as_of
  ), latest AS MATERIALIZED (
    SELECT data.as_of,
           (SELECT max(date_created) FROM listings
            WHERE date_created <= data.as_of
              AND date_created < date_trunc('week', data.as_of AT TIME ZONE wanted_zone + interval '6 hours') AT TIME ZONE wanted_zone) AS in_full_week,
           (SELECT max(date_created) FROM listings WHERE date_created <= data.as_of) AS in_any_week
    FROM data
  ), monday AS MATERIALIZED (
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
