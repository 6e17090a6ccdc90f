-- title: New sellers who list again
-- grain: one row; sellers whose first listing lies at least 28 days before the instant of the data
-- when-empty: show
-- format: share share(1), low share(1), high share(1)
WITH first_listings AS (
  SELECT id_customer, min(date_created) AS first_at FROM listings GROUP BY id_customer
), followed AS (
  SELECT id_customer, EXISTS (
           SELECT FROM listings
           WHERE listings.id_customer = first_listings.id_customer
             AND (date_created AT TIME ZONE zone)::date > (first_at AT TIME ZONE zone)::date
             AND date_created <= first_at + interval '28 days') AS returned
  FROM first_listings, reporting_week
  WHERE first_at <= as_of - interval '28 days'
)
SELECT count(*) AS new_sellers, count(*) FILTER (WHERE returned) AS returned,
       count(*) FILTER (WHERE returned)::float8 / nullif(count(*), 0) AS share,
       wilson_low(count(*) FILTER (WHERE returned), count(*))         AS low,
       wilson_high(count(*) FILTER (WHERE returned), count(*))        AS high,
       -- Nobody can come back within an extract that holds a single day.
       (SELECT max(date_created) - min(date_created) >= interval '28 days' FROM listings) AS can_be_known
FROM followed;
