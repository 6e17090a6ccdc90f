-- title: Hours of the day in which listings are started
-- grain: one row per hour of the report's zone, over up to 26 weeks
-- when-empty: hide
-- format: share share(1)
SELECT hour,
       lpad(hour::text, 2, '0')                                        AS hour_label,
       lpad(hour::text, 2, '0') || ':00'                               AS hour_from,
       count(listings.id)                                              AS listings,
       count(listings.id)::float8 / nullif(sum(count(listings.id)) OVER (), 0) AS share,
       rank() OVER (ORDER BY count(listings.id) DESC, hour) = 1        AS is_busiest
FROM reporting_week
CROSS JOIN generate_series(0, 23) AS hour
LEFT JOIN listings
  ON date_created >= trend_starts_at AND date_created < ends_at
 AND extract(hour FROM date_created AT TIME ZONE zone) = hour
GROUP BY hour
ORDER BY hour;
