-- What sells better than the market: one row per brand or category whose lower bound lies above the market's share sold
-- within 30 days; best first. Extra sales = one percent of a week's listings × (own share sold − the market's): what
-- one more percent of listings from there would add. Brands and categories with at least 20 listings that have been out
-- for 30 days. Of many that are looked at some beat the market by chance: where the exact test against the market,
-- adjusted for the number of brands and categories, does not stand at 10 %, the range reaches down to zero.
CREATE OR REPLACE FUNCTION promotion_gains()
RETURNS TABLE (kind text, name text, listings bigint, sold bigint, supply_share double precision,
              sold_within_30_days double precision, low double precision, high double precision,
              market_rate double precision, extra_sales double precision, extra_low double precision,
              extra_high double precision)
LANGUAGE sql STABLE AS $$
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
  ), tested AS (
    SELECT kind, name, binomial_two_sided_p(sold, groups.listings, market.rate) AS p
    FROM groups, market WHERE market.rate > 0 AND market.rate < 1
  ), adjusted AS (
    SELECT one.kind, one.name, one.q
    FROM (SELECT array_agg(p ORDER BY p, kind, name COLLATE "C") AS ps, array_agg(kind ORDER BY p, kind, name COLLATE "C") AS kinds,
                 array_agg(name ORDER BY p, kind, name COLLATE "C") AS names FROM tested) AS all_of_them,
         unnest(benjamini_hochberg(ps), kinds, names) AS one (q, kind, name)
  )
  SELECT kind, name, groups.listings, sold,
         groups.listings::float8 / market.listings                            AS supply_share,
         sold::float8 / groups.listings                                       AS sold_within_30_days,
         wilson_low(sold, groups.listings)                                    AS low,
         wilson_high(sold, groups.listings)                                   AS high,
         market.rate                                                          AS market_rate,
         0.01 * a_week.listings * (sold::float8 / groups.listings - market.rate)          AS extra_sales,
         least(0.01 * a_week.listings * (wilson_low(sold, groups.listings) - market.rate),
               CASE WHEN q > 0.1 THEN 0 END)                                              AS extra_low,
         0.01 * a_week.listings * (wilson_high(sold, groups.listings) - market.rate)      AS extra_high
  FROM groups
  LEFT JOIN adjusted USING (kind, name)
  CROSS JOIN market
  CROSS JOIN a_week
  WHERE wilson_low(sold, groups.listings) > market.rate AND a_week.listings > 0
$$;
COMMENT ON FUNCTION promotion_gains IS
  'One row per brand or category that sells better than the market: sales that one more percent of listings would '
  'add, per week';
