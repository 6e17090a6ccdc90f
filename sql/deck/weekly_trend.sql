-- title: Listings by week
-- grain: one row per ISO week, up to 26 weeks to the reporting week, from the first week with a listing
-- when-empty: hide
-- format: completion_rate share(1), completion_low share(1), completion_high share(1), week week, week_short week
WITH weeks AS (
  SELECT generate_series(trend_starts_at AT TIME ZONE zone, starts_at AT TIME ZONE zone, interval '7 days') AS monday
  FROM reporting_week
), counted AS (
  SELECT date_trunc('week', date_created AT TIME ZONE zone) AS monday,
         count(*) AS started, count(date_completed) AS completed, count(DISTINCT id_customer) AS sellers
  FROM listings, reporting_week
  WHERE date_created >= trend_starts_at AND date_created < ends_at
  GROUP BY 1
)
SELECT to_char(monday, 'IYYY-"W"IW')                        AS week,
       to_char(monday, '"W"IW')                             AS week_short,
       coalesce(started, 0)                                 AS listings_started,
       coalesce(completed, 0)                               AS listings_completed,
       coalesce(sellers, 0)                                 AS sellers,
       completed::float8 / started                          AS completion_rate,
       wilson_low(completed, started)                       AS completion_low,
       wilson_high(completed, started)                      AS completion_high
FROM weeks
LEFT JOIN counted USING (monday)
WHERE monday >= (SELECT min(monday) FROM counted)
ORDER BY monday;
