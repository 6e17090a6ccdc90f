-- title: Weeks without listings or without clicks
-- grain: one row per file and week, from its first week (at most 26 back) to the reporting week; none = pass
-- severity: warn
WITH weeks AS (
  SELECT monday, monday AT TIME ZONE zone AS from_at, (monday + interval '7 days') AT TIME ZONE zone AS to_at
  FROM reporting_week,
       generate_series(trend_starts_at AT TIME ZONE zone, starts_at AT TIME ZONE zone, interval '7 days') AS monday
)
SELECT to_char(monday, 'IYYY-"W"IW') AS week, 'listings' AS file
FROM weeks
WHERE to_at > (SELECT min(date_created) FROM listings)
  AND NOT EXISTS (SELECT FROM listings WHERE date_created >= from_at AND date_created < to_at)
UNION ALL
SELECT to_char(monday, 'IYYY-"W"IW'), 'clicks'
FROM weeks
WHERE to_at > (SELECT min(first_at) FROM click_spans)
  AND NOT EXISTS (SELECT FROM click_spans WHERE last_at >= from_at AND first_at < to_at)
ORDER BY 1, 2;
