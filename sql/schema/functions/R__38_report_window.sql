-- The eight weeks to the reporting week in one row: what is brought to "a week" is divided by the weeks of these that have
-- a listing. A function and not a view, because a view would look past the session's own listings and reporting_week.
CREATE OR REPLACE FUNCTION report_window()
RETURNS TABLE (weeks bigint, started bigint, completed bigint, a_week double precision, first_created timestamptz,
               last_created timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT weeks, started, completed, started::float8 / nullif(weeks, 0), first_created, last_created
  FROM (
    SELECT count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)) AS weeks, count(*) AS started,
           count(date_completed) AS completed, min(date_created) AS first_created, max(date_created) AS last_created
    FROM listings, reporting_week
    WHERE date_created >= window_starts_at AND date_created < ends_at
  ) AS counted
$$;
COMMENT ON FUNCTION report_window IS
  'The eight weeks to the reporting week, one row: weeks with a listing, listings started and completed, started a week';
