-- title: What sells better than the market
-- grain: one row per brand or category whose lower bound lies above the market's share sold within 30 days; best first
-- when-empty: hide
-- format: supply_share share(1), sold_within_30_days share(1), low share(1), high share(1), market_rate share(1), extra_sales number(2), extra_low number(2), extra_high number(2)
--
-- Extra sales = one percent of a week's listings × (own share sold − the market's): what one more percent of listings
-- from there would add. Brands and categories with at least 20 listings that have been out for 30 days.
WITH outcomes AS (
  SELECT outcomes.* FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), market AS (
  SELECT count(*) AS listings, count(*) FILTER (WHERE sold_within_30_days)::float8 / nullif(count(*), 0) AS rate FROM outcomes
), a_week AS (
  SELECT count(*)::float8 / greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS listings
  FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
), groups AS (
  SELECT 'Brand' AS kind, brand AS name, count(*) AS listings, count(*) FILTER (WHERE sold_within_30_days) AS sold
  FROM outcomes WHERE brand IS NOT NULL GROUP BY brand HAVING count(*) >= 20
  UNION ALL
  SELECT 'Category', category, count(*), count(*) FILTER (WHERE sold_within_30_days)
  FROM outcomes WHERE category IS NOT NULL GROUP BY category HAVING count(*) >= 20
)
SELECT kind, name, groups.listings, sold,
       groups.listings::float8 / market.listings                            AS supply_share,
       sold::float8 / groups.listings                                       AS sold_within_30_days,
       wilson_low(sold, groups.listings)                                    AS low,
       wilson_high(sold, groups.listings)                                   AS high,
       market.rate                                                          AS market_rate,
       0.01 * a_week.listings * (sold::float8 / groups.listings - market.rate)          AS extra_sales,
       0.01 * a_week.listings * (wilson_low(sold, groups.listings) - market.rate)       AS extra_low,
       0.01 * a_week.listings * (wilson_high(sold, groups.listings) - market.rate)      AS extra_high
FROM groups, market, a_week
WHERE wilson_low(sold, groups.listings) > market.rate
ORDER BY low DESC, name COLLATE "C"
LIMIT 10;
