-- Which brands and categories sell better or worse than the others: one row per brand or category with at least 20
-- listings, of the 26 weeks to the reporting week, that have been out for 30 days. Names that say that there is no brand
-- are none. Intervals, tests and standings are those of group_standings, p-values adjusted over the brands, and over the
-- categories.
CREATE OR REPLACE FUNCTION sales_standings()
RETURNS TABLE (kind text, name text, sellers bigint, listings bigint, sold bigint, all_listings bigint,
               supply_share double precision, rate double precision, low double precision, high double precision,
               market_rate double precision, p_value double precision, q_value double precision, standing text)
LANGUAGE sql STABLE AS $$
  WITH outcomes AS MATERIALIZED (
    SELECT array_agg(category) AS categories,
           array_agg(CASE WHEN brand NOT IN (SELECT brand FROM brands WHERE is_unbranded(brand)) THEN brand END) AS brands,
           array_agg(id_customer) AS sellers, array_agg(sold_within_30_days) AS is_sold
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  )
  SELECT kind, name, seller_count, n, k, all_n, n::float8 / all_n, rate, low, high, rate_of_all, p_value, q_value, standing
  FROM (SELECT 'Category' AS kind, one.* FROM outcomes, group_standings(categories, sellers, is_sold) AS one
        UNION ALL
        SELECT 'Brand', one.* FROM outcomes, group_standings(brands, sellers, is_sold) AS one) AS both_kinds
$$;

COMMENT ON FUNCTION sales_standings IS
  'Brands and categories against all others by what is sold within 30 days, with interval, test and standing';
