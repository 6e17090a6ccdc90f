-- The days of the reporting week that the record covers, looked up past the report's audience, since a partner without
-- a listing on Monday still has a report of a week. A record that begins within the week, or whose data ends in it,
-- covers a part of it; so does one without listings on its first or last days where three or more a day are usual.
--   kind       'week', 'days', or 'one_day' where all listings of the week lie within 24 hours
--   first_day, last_day   in the report's zone; of one_day both are the day with most listings
CREATE OR REPLACE FUNCTION days_on_record()
RETURNS TABLE (kind text, first_day date, last_day date)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY EXECUTE format($query$
    WITH listed AS (
      SELECT date_created, (date_created AT TIME ZONE zone)::date AS day
      FROM %1$I.listings, reporting_week
      WHERE date_created >= starts_at AND date_created < ends_at AND date_created <= as_of
    ), week AS (
      SELECT (starts_at AT TIME ZONE zone)::date AS monday, (ends_at AT TIME ZONE zone)::date - 1 AS sunday,
             -- A Sunday's last event comes a little before midnight.
             CASE WHEN as_of >= ends_at - interval '6 hours' THEN (ends_at AT TIME ZONE zone)::date - 1
                  ELSE (as_of AT TIME ZONE zone)::date END AS data_until,
             EXISTS (SELECT FROM %1$I.listings WHERE date_created < starts_at)                          AS began_before,
             EXISTS (SELECT FROM %1$I.listings WHERE date_created >= ends_at AND date_created <= as_of) AS goes_on
      FROM reporting_week
    ), spread AS (
      SELECT min(day) AS first_day, max(day) AS last_day, max(date_created) - min(date_created) AS span,
             mode() WITHIN GROUP (ORDER BY day) AS busiest_day,
             count(*)::float8 / nullif(max(day) - min(day) + 1, 0) AS a_day
      FROM listed
    ), covered AS (
      SELECT monday, sunday,
             NOT began_before AND NOT goes_on AND span < interval '24 hours' AS is_one_day,
             busiest_day,
             CASE WHEN began_before OR coalesce(a_day, 0) < 3 THEN monday ELSE first_day END AS first_day,
             CASE WHEN goes_on OR coalesce(a_day, 0) < 3 THEN data_until ELSE least(last_day, data_until) END AS last_day
      FROM week, spread
    )
    SELECT CASE WHEN is_one_day OR first_day = last_day THEN 'one_day'
                WHEN first_day = monday AND last_day = sunday THEN 'week'
                ELSE 'days' END,
           CASE WHEN is_one_day THEN busiest_day ELSE first_day END,
           CASE WHEN is_one_day THEN busiest_day ELSE last_day END
    FROM covered
  $query$, current_schema());
END
$$;

COMMENT ON FUNCTION days_on_record IS
  'Which days of the reporting week the record covers: a week, some days, or one day; one row';
