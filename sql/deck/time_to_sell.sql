-- title: How long it takes to sell
-- grain: one row for all, then one per category and one per brand (10 at most) with 20 listings; most listings first
-- when-empty: hide
-- format: days_to_10_percent number(1), days_to_25_percent number(1), days_to_half number(1), half_low number(1)
-- format: half_high number(1), sold_share_at_last share(1), median_days_of_sold number(1), kind word
--
-- Days from the start of a listing until a tenth, a quarter and half of all are sold, by Kaplan and Meier: listings
-- that are not sold yet count for as long as they have been out. Null where the curve does not come so far. The
-- half's 95 % interval is where Greenwood's band crosses it (Brookmeyer and Crowley 1982); its upper end is null
-- where the band never does. The median of the sold alone is shorter, since what sells slowly is not among them yet,
-- and is no measure of the others. Listings of the 26 weeks to the reporting week.
--   headline   how far the curve of all comes: 'half_sold', 'quarter_sold', 'tenth_sold', or 'too_early'; it is about the
--              row of all (is_subject)
WITH outcomes AS (
  SELECT outcomes.id, brand, category, coalesce(days_to_sale, followed_days) AS days,
         days_to_sale IS NOT NULL AS is_sold, followed_days
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), grouped AS (
  SELECT 1 AS kind_position, 'All' AS kind, NULL AS name, id, days, is_sold, followed_days FROM outcomes
  UNION ALL
  SELECT 2, 'Category', category, id, days, is_sold, followed_days FROM outcomes WHERE category IS NOT NULL
  UNION ALL
  SELECT 3, 'Brand', brand, id, days, is_sold, followed_days FROM outcomes
  WHERE brand NOT IN (SELECT brand FROM brands WHERE is_unbranded(brand))
), groups AS (
  SELECT kind_position, kind, name, count(*) AS listings, count(*) FILTER (WHERE is_sold) AS sold,
         max(followed_days) AS followed_days,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE is_sold) AS median_days_of_sold,
         array_agg(days ORDER BY id) AS times, array_agg(is_sold ORDER BY id) AS events,
         row_number() OVER (PARTITION BY kind_position ORDER BY count(*) DESC, name COLLATE "C") AS position
  FROM grouped
  GROUP BY kind_position, kind, name
  HAVING count(*) >= min_listings()
), timed AS (
  SELECT groups.*, quantiles.*
  FROM groups
  CROSS JOIN LATERAL (
    SELECT min(day) FILTER (WHERE survival <= 0.9 + rounding)  AS days_to_10_percent,
           min(day) FILTER (WHERE survival <= 0.75 + rounding) AS days_to_25_percent,
           min(day) FILTER (WHERE survival <= 0.5 + rounding)  AS days_to_half,
           min(day) FILTER (WHERE survival - z95() * std_error <= 0.5) AS half_low,
           min(day) FILTER (WHERE survival + z95() * std_error <= 0.5) AS half_high,
           coalesce(min(survival), 1) AS lowest
    -- Half of 24 are 12, whatever the products' last digits.
    FROM kaplan_meier(times, events), (VALUES (1e-12::float8)) AS one (rounding)
    WHERE at_risk >= 10
  ) AS quantiles
  WHERE kind <> 'Brand' OR position <= 10
), headlines AS (
  SELECT CASE WHEN days_to_half IS NOT NULL       THEN 'half_sold'
              WHEN days_to_25_percent IS NOT NULL THEN 'quarter_sold'
              WHEN days_to_10_percent IS NOT NULL THEN 'tenth_sold'
              ELSE 'too_early' END AS headline
  FROM timed
  WHERE kind = 'All'
)
SELECT kind, name, listings, sold, days_to_10_percent, days_to_25_percent, days_to_half, half_low, half_high,
       1 - lowest AS sold_share_at_last, followed_days, median_days_of_sold,
       days_to_half IS NOT NULL AS half_is_reached,
       CASE WHEN name IS NOT NULL THEN short_title(name) END AS title_name,
       kind = 'All' AS is_subject, headline, headline <> 'too_early' AS is_worth_a_slide
FROM timed, headlines
ORDER BY kind_position, position;
