-- title: A file that ends before the week does
-- grain: one row per file without anything on the week's last day or its last hours, or without anything at all; none = pass
-- severity: hold
-- format: days_with_rows number, days_known number
--
-- Held against the same day of the eight weeks before, as far as they are on record: where three quarters of them had
-- something, a day without is an extract that broke off. So is a day that ends hours before any of them did: by more than
-- twice as much as they differ among each other, and by two hours at least. For gaps that are exponential that happens to a
-- sound extract once in some 300 weeks where four weeks are known, once in some 2,000 where eight are.
-- Of all the data, whosever part the report is about.
WITH days AS (
  SELECT back,
         (ends_at AT TIME ZONE zone + back * interval '7 days' - interval '1 day') AT TIME ZONE zone AS from_at,
         least((ends_at AT TIME ZONE zone + back * interval '7 days') AT TIME ZONE zone, as_of)      AS to_at
  FROM reporting_week, generate_series(-8, 0) AS back
  -- Of a week that is not over the report itself says so.
  WHERE as_of >= ends_at - interval '6 hours'
), seen AS (
  SELECT days.back, on_day.file, on_day.last_row, on_day.is_empty, days.from_at,
         -- By the clock on the wall, which a change to summer time does not move.
         (on_day.last_row AT TIME ZONE zone)::time - time '00:00' AS last_time
  FROM reporting_week, days CROSS JOIN LATERAL files_on_day(days.from_at, days.to_at) AS on_day
  WHERE days.back = 0 OR days.from_at > on_day.record_begins
), compared AS (
  SELECT file,
         bool_or(is_empty)                                            AS is_empty,
         max(last_time) FILTER (WHERE back = 0)                       AS ends,
         min(last_time) FILTER (WHERE back < 0)                       AS earliest,
         max(last_time) FILTER (WHERE back < 0)                       AS latest,
         count(*) FILTER (WHERE back < 0 AND last_row IS NOT NULL)    AS days_with_rows,
         count(*) FILTER (WHERE back < 0)                             AS days_known,
         max(from_at)                                                 AS last_day
  FROM seen
  GROUP BY file
)
SELECT file,
       CASE WHEN ends IS NULL THEN to_char(last_day AT TIME ZONE zone, 'YYYY-MM-DD') END AS day_without_rows,
       days_with_rows, days_known,
       to_char(ends, 'HH24:MI')                                   AS last_row,
       CASE WHEN ends IS NOT NULL THEN to_char(earliest, 'HH24:MI') END AS earliest_before
FROM compared, reporting_week
WHERE is_empty
   OR (days_with_rows >= 0.75 * days_known
       AND CASE WHEN ends IS NULL THEN days_known >= 2
                ELSE days_known >= 4 AND ends < earliest - greatest(interval '2 hours', 2 * (latest - earliest)) END)
ORDER BY file DESC;
