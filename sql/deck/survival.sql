-- title: Sold within days of listing
-- grain: one row per period and day since listing, up to 60 days; Kaplan–Meier with Greenwood's 95 % band
-- when-empty: hide
-- format: sold_share share(1), low share(1), high share(1), period word
WITH periods AS (
  -- A record that is younger than that has no earlier weeks to hold against these.
  SELECT 1 AS position,
         CASE WHEN EXISTS (SELECT FROM listings WHERE date_created < quarter_starts_at)
              THEN 'Last 13 weeks' ELSE 'All listings' END AS period,
         quarter_starts_at AS from_at, ends_at AS to_at
  FROM reporting_week
  UNION ALL
  SELECT 2, '13 weeks before', trend_starts_at, quarter_starts_at
  FROM reporting_week
), curves AS (
  SELECT position, period, count(*) AS listings, max(followed_days) AS longest,
         array_agg(coalesce(days_to_sale, followed_days) ORDER BY id) AS times,
         array_agg(days_to_sale IS NOT NULL ORDER BY id)              AS sold
  FROM periods
  JOIN listing_outcomes() ON date_created >= from_at AND date_created < to_at
  GROUP BY position, period
  HAVING count(*) >= min_listings()
), points AS MATERIALIZED (
  SELECT position, curve.day, survival, std_error,
         lead(curve.day, 1, 'infinity') OVER (PARTITION BY position ORDER BY curve.day) AS until
  FROM curves
  CROSS JOIN LATERAL kaplan_meier(times, sold) AS curve
)
SELECT period, days.day, listings,
       1 - coalesce(survival, 1)                                                        AS sold_share,
       greatest(1 - coalesce(survival, 1) - z95() * coalesce(std_error, 0), 0) AS low,
       least(1 - coalesce(survival, 1) + z95() * coalesce(std_error, 0), 1)    AS high
FROM curves
CROSS JOIN generate_series(0, 60, 2) AS days (day)
LEFT JOIN points ON points.position = curves.position AND points.day <= days.day AND points.until > days.day
WHERE days.day <= longest
ORDER BY curves.position, days.day;
