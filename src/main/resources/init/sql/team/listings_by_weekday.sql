-- title: Listings by weekday
-- grain: one row per weekday, Monday first
-- when-empty: hide
-- format: share share(1)
--
-- An example to change: the reporting week comes from the relation reporting_week.
SELECT extract(isodow FROM date_created AT TIME ZONE zone)::int AS weekday,
       count(*)                                                 AS listings,
       count(*)::float8 / sum(count(*)) OVER ()                 AS share
FROM listings, reporting_week
WHERE date_created >= starts_at AND date_created < ends_at
GROUP BY weekday
ORDER BY weekday;
