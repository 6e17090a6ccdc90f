-- title: A file that ends before the week does
-- grain: one row per file without anything on the week's last day, or without anything at all; none = pass
-- severity: hold
-- format: days_with_rows number, days_known number
--
-- Held against the same day of the eight weeks before, as far as they are on record: where three quarters of them had
-- something, a day without is an extract that broke off. Of all the data, whosever part the report is about.
WITH days AS (
  SELECT back,
         (ends_at AT TIME ZONE zone + back * interval '7 days' - interval '1 day') AT TIME ZONE zone AS from_at,
         least((ends_at AT TIME ZONE zone + back * interval '7 days') AT TIME ZONE zone, as_of)      AS to_at
  FROM reporting_week, generate_series(-8, 0) AS back
  -- Of a week that is not over the report itself says so.
  WHERE as_of >= ends_at - interval '6 hours'
), seen AS (
  SELECT days.back, on_day.file, on_day.has_rows, on_day.is_empty, days.from_at
  FROM days CROSS JOIN LATERAL files_on_day(days.from_at, days.to_at) AS on_day
  WHERE days.back = 0 OR days.from_at > on_day.record_begins
), compared AS (
  SELECT file,
         bool_or(is_empty)                                    AS is_empty,
         bool_or(has_rows) FILTER (WHERE back = 0)            AS has_last_day,
         count(*) FILTER (WHERE back < 0 AND has_rows)        AS days_with_rows,
         count(*) FILTER (WHERE back < 0)                     AS days_known,
         max(from_at)                                         AS last_day
  FROM seen
  GROUP BY file
)
SELECT file, to_char(last_day AT TIME ZONE zone, 'YYYY-MM-DD') AS day_without_rows, days_with_rows, days_known
FROM compared, reporting_week
WHERE is_empty OR (NOT has_last_day AND days_known >= 2 AND days_with_rows >= 0.75 * days_known)
ORDER BY file DESC;
