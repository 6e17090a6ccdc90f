-- title: When listings are started
-- grain: one row per weekday and hour of the report's zone, over up to 26 weeks
-- when-empty: hide
-- format: day word
SELECT to_char(timestamp '2024-01-01' + weekday * interval '1 day', 'Dy') AS day,
       hour,
       lpad(hour::text, 2, '0')                                          AS hour_label,
       count(listings.id)                                                AS listings
FROM reporting_week
CROSS JOIN generate_series(0, 6) AS weekday
CROSS JOIN generate_series(0, 23) AS hour
LEFT JOIN listings
  ON date_created >= trend_starts_at AND date_created < ends_at
 AND extract(isodow FROM date_created AT TIME ZONE zone) = weekday + 1
 AND extract(hour FROM date_created AT TIME ZONE zone) = hour
GROUP BY weekday, hour
ORDER BY weekday, hour;
