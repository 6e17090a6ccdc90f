-- Which week a report is about, and as seen when. Queries read the relation reporting_week; nothing is pasted into
-- them.

-- The period that is wanted, or the one that the data suggests: as of its latest instant, the latest week that is over
-- and has a listing; where no such week is over, the week of the latest listing. A week counts as over from six hours
-- before its end, since the last event of a Sunday night comes a little before midnight. A week that is asked for, and
-- lies before the suggested one, is seen as of its end unless an instant is wanted; 'infinity' is the latest instant.
-- Each bound is looked up once: as one query without MATERIALIZED, PostgreSQL would copy the look-ups into every column
-- that is made of them, twenty passes over the listings where one is enough.
DROP VIEW IF EXISTS reporting_week;
DROP FUNCTION IF EXISTS reporting_period(text, timestamptz, text);
CREATE OR REPLACE FUNCTION reporting_period(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, before_starts_at timestamptz, window_starts_at timestamptz,
              quarter_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH data AS MATERIALIZED (
    SELECT coalesce(nullif(wanted_as_of, 'infinity'), greatest(
             (SELECT max(date_created)     FROM listings),
             (SELECT max(date_completed)   FROM listings),
             (SELECT max(date_sold)        FROM listings),
             -- The latest click is known without looking at all of them, where the kept rows are current.
             CASE WHEN (SELECT clicks_are_kept())
                  THEN (SELECT latest_at FROM kept_listing_clicks_state)
                  ELSE (SELECT max(datetime_session) FROM clicks) END)) AS as_of
  ), latest AS MATERIALIZED (
    SELECT data.as_of,
           (SELECT max(date_created) FROM listings
            WHERE date_created <= data.as_of
              AND date_created < date_trunc('week', data.as_of AT TIME ZONE wanted_zone + interval '6 hours')
                                 AT TIME ZONE wanted_zone) AS in_full_week,
           (SELECT max(date_created) FROM listings WHERE date_created <= data.as_of) AS in_any_week
    FROM data
  ), monday AS MATERIALIZED (
    SELECT latest.as_of,
           date_trunc('week', coalesce(in_full_week, in_any_week) AT TIME ZONE wanted_zone) AS suggested,
           CASE WHEN wanted_week IS NOT NULL THEN to_date(wanted_week, 'IYYY-"W"IW')::timestamp
                ELSE date_trunc('week', coalesce(in_full_week, in_any_week) AT TIME ZONE wanted_zone) END AS local
    FROM latest
  )
  SELECT to_char(local, 'IYYY-"W"IW'),
         local AT TIME ZONE wanted_zone,
         (local + interval '7 days') AT TIME ZONE wanted_zone,
         -- So is a database without any data.
         CASE WHEN wanted_as_of IS NULL AND local < suggested OR monday.as_of IS NULL
              THEN (local + interval '7 days') AT TIME ZONE wanted_zone
              ELSE monday.as_of END,
         wanted_zone,
         (local - interval '7 days') AT TIME ZONE wanted_zone,
         (local - interval '56 days') AT TIME ZONE wanted_zone,
         (local - interval '49 days') AT TIME ZONE wanted_zone,
         (local - interval '84 days') AT TIME ZONE wanted_zone,
         (local - interval '175 days') AT TIME ZONE wanted_zone
  FROM monday
$$;
COMMENT ON FUNCTION reporting_period IS
  'The reporting week for a wanted week, instant and zone, or what the data suggests where they are null';

-- What a session sees that has not asked for anything else, so that every query runs in psql as it stands.
CREATE OR REPLACE VIEW reporting_week AS SELECT * FROM reporting_period(NULL, NULL, 'Europe/Paris');

COMMENT ON VIEW reporting_week IS
  'The week that the report is about; one row. SELECT * FROM begin_report(…) sets another one for the session';
COMMENT ON COLUMN reporting_week.week IS 'ISO week, such as 2026-W19';
COMMENT ON COLUMN reporting_week.starts_at IS 'Monday 00:00 in the zone';
COMMENT ON COLUMN reporting_week.ends_at IS 'Monday 00:00 of the next week';
COMMENT ON COLUMN reporting_week.as_of IS 'Instant at which the data was cut';
COMMENT ON COLUMN reporting_week.zone IS 'Whose Monday the week begins with';
COMMENT ON COLUMN reporting_week.previous_starts_at IS 'Monday of the week before';
COMMENT ON COLUMN reporting_week.before_starts_at IS
  'Monday eight weeks before: what the reporting week is held against where one week is too small';
COMMENT ON COLUMN reporting_week.quarter_starts_at IS 'Monday of the thirteenth week back, this one counted';
COMMENT ON COLUMN reporting_week.window_starts_at IS
  'Monday of the eighth week back, this one counted: where one week is too small to compare';
COMMENT ON COLUMN reporting_week.trend_starts_at IS 'Monday of the twenty-sixth week back, this one counted';
