-- title: New sellers who list again
-- grain: one row: all sellers, and those whose first listing lies at least 28 days before the instant of the data
-- when-empty: show
-- format: share share(1), low share(1), high share(1), share_so_far share(1)
--
-- A seller comes back with a listing of another day. Within the data's span the early ones had longer to do so than the
-- late ones, which is why the interval, and any comparison, is that of the first 28 days.
WITH first_listings AS (
  SELECT id_customer, min(date_created) AS first_at,
         count(DISTINCT (date_created AT TIME ZONE zone)::date) > 1 AS returned_so_far
  FROM listings, reporting_week
  GROUP BY id_customer
), followed AS (
  SELECT id_customer,
         EXISTS (SELECT FROM listings
                 WHERE listings.id_customer = first_listings.id_customer
                   AND (date_created AT TIME ZONE zone)::date > (first_at AT TIME ZONE zone)::date
                   AND date_created <= first_at + interval '28 days') AS returned
  FROM first_listings, reporting_week
  WHERE first_at <= as_of - interval '28 days'
), after_28_days AS (
  SELECT count(*) AS new_sellers, count(*) FILTER (WHERE returned) AS returned FROM followed
), so_far AS (
  SELECT count(*) AS all_sellers, count(*) FILTER (WHERE returned_so_far) AS returned_so_far FROM first_listings
)
SELECT new_sellers, returned, returned::float8 / nullif(new_sellers, 0) AS share,
       wilson_low(returned, new_sellers)  AS low,
       wilson_high(returned, new_sellers) AS high,
       -- Nobody can come back within an extract that holds a single day.
       (SELECT max(date_created) - min(date_created) >= interval '28 days' FROM listings) AS can_be_known,
       all_sellers, returned_so_far, returned_so_far::float8 / nullif(all_sellers, 0) AS share_so_far
FROM after_28_days, so_far;
