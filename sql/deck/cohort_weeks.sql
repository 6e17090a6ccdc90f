-- title: Sellers by their first week, week after week
-- grain: one row per week of first listings in the 26 weeks to the reporting week and week since, the first being 0
-- when-empty: hide
-- format: first_week week, share share(1)
--
-- The share of a first week's sellers who started a listing in the week so many weeks after. Weeks that the data
-- covers to their end alone, up to 12 after the first; nothing where all came in one week.
WITH first_weeks AS (
  SELECT id_customer, date_trunc('week', min(date_created) AT TIME ZONE zone) AS monday
  FROM listings, reporting_week
  WHERE date_created < ends_at
  GROUP BY id_customer, zone
), cohorts AS (
  SELECT monday, count(*) AS sellers
  FROM first_weeks, reporting_week
  WHERE monday >= trend_starts_at AT TIME ZONE zone
  GROUP BY monday
), active AS (
  SELECT first_weeks.monday,
         (date_trunc('week', date_created AT TIME ZONE zone)::date - first_weeks.monday::date) / 7 AS weeks_since,
         count(DISTINCT id_customer) AS active
  FROM first_weeks
  JOIN listings USING (id_customer)
  CROSS JOIN reporting_week
  GROUP BY 1, 2
)
SELECT to_char(monday, 'IYYY-"W"IW') AS first_week, weeks_since, sellers, coalesce(active, 0) AS active,
       coalesce(active, 0)::float8 / sellers AS share
FROM reporting_week
CROSS JOIN cohorts
CROSS JOIN generate_series(0, 12) AS weeks_since
LEFT JOIN active USING (monday, weeks_since)
WHERE monday + weeks_since * interval '7 days' < ends_at AT TIME ZONE zone
  AND (SELECT count(*) FROM cohorts) > 1
  AND monday + (weeks_since + 1) * interval '7 days' <= as_of AT TIME ZONE zone + interval '6 hours'
ORDER BY monday, weeks_since;
