-- title: Weeks without a listing, between the first and the reporting week
-- grain: one row per week; none = pass
-- severity: warn
SELECT to_char(monday, 'IYYY-"W"IW') AS week
FROM reporting_week, LATERAL generate_series(
       greatest((SELECT date_trunc('week', min(date_created) AT TIME ZONE zone) FROM listings), trend_starts_at AT TIME ZONE zone),
       starts_at AT TIME ZONE zone, interval '7 days') AS monday
WHERE NOT EXISTS (
  SELECT FROM listings
  WHERE date_created >= monday AT TIME ZONE zone AND date_created < (monday + interval '7 days') AT TIME ZONE zone)
ORDER BY monday;
