-- Which brands and categories sell better or worse than the others: one row per brand or category with at least 20
-- listings, of the 26 weeks to the reporting week, that have been out for 30 days. Names that say that there is no brand
-- are none.
--   effect      between sellers, whose listings share their fate: the design effect (Kish 1965)
--   low, high   Wilson's interval, each half width drawn out by the root of the effect
--   p_value     against all other listings: of the pooled normal test, each side's variance drawn out by its effect, and where
--               fewer than five sales or five unsold would be expected, of the exact binomial test of counts divided by it
--   q_value     p adjusted over all brands, or all categories (Benjamini and Hochberg 1995)
--   standing    'above' or 'below' where q is 10 % or less and the interval leaves out the rate of all; else 'unclear'
CREATE OR REPLACE FUNCTION sales_standings()
RETURNS TABLE (kind text, name text, sellers bigint, listings bigint, sold bigint, all_listings bigint,
               supply_share double precision, rate double precision, low double precision, high double precision,
               market_rate double precision, p_value double precision, q_value double precision, standing text)
LANGUAGE sql STABLE AS $$
  WITH outcomes AS MATERIALIZED (
    SELECT id_customer, brand, category, sold_within_30_days AS is_sold
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  ), sellers AS (
    SELECT id_customer, count(*) AS n, count(*) FILTER (WHERE is_sold) AS k FROM outcomes GROUP BY id_customer
  ), market AS (
    SELECT count(*) AS sellers, sum(n) AS n, sum(k) AS k, sum(n ^ 2) AS nn, sum(k ^ 2) AS kk, sum(n * k) AS nk
    FROM sellers
  ), by_seller AS (
    SELECT 'Category' AS kind, category AS name, id_customer, count(*) AS n, count(*) FILTER (WHERE is_sold) AS k
    FROM outcomes WHERE category IS NOT NULL GROUP BY category, id_customer
    UNION ALL
    SELECT 'Brand', brand, id_customer, count(*), count(*) FILTER (WHERE is_sold)
    FROM outcomes WHERE brand IS NOT NULL AND NOT is_unbranded(brand) GROUP BY brand, id_customer
  ), groups AS (
    -- The others' sums follow from those of all: (N − n)² = N² − 2 N n + n², and so on.
    SELECT kind, name, count(*) AS sellers, sum(own.n) AS n, sum(own.k) AS k,
           design_effect(sum(own.n), sum(own.k), count(*), sum(own.n ^ 2), sum(own.k ^ 2), sum(own.n * own.k)) AS effect,
           count(*) FILTER (WHERE own.n = sellers.n)                             AS sellers_of_nothing_else,
           sum(own.n ^ 2 - 2 * sellers.n * own.n)                                AS nn_less,
           sum(own.k ^ 2 - 2 * sellers.k * own.k)                                AS kk_less,
           sum(own.n * own.k - sellers.n * own.k - sellers.k * own.n)            AS nk_less
    FROM by_seller AS own
    JOIN sellers USING (id_customer)
    GROUP BY kind, name
    HAVING sum(own.n) >= 20
  ), against AS (
    SELECT groups.*, market.n AS all_n, market.k AS all_k, market.k::float8 / market.n::float8 AS market_rate,
           groups.k::float8 / groups.n::float8 AS rate, market.n - groups.n AS n_of_others,
           (market.k - groups.k)::float8 / nullif(market.n - groups.n, 0)::float8 AS rate_of_others,
           CASE WHEN groups.n < market.n THEN
             design_effect(market.n - groups.n, market.k - groups.k, market.sellers - sellers_of_nothing_else,
                           nn + nn_less, kk + kk_less, nk + nk_less) END AS effect_of_others
    FROM groups, market
  ), tested AS (
    SELECT against.*,
           CASE WHEN n_of_others = 0 OR market_rate IN (0, 1) THEN NULL
                WHEN n::float8 / effect * least(market_rate, 1 - market_rate) < 5
                THEN binomial_two_sided_p(k::float8 / effect, n::float8 / effect, market_rate)
                ELSE two_sided_p((rate - rate_of_others)
                                 / sqrt(market_rate * (1 - market_rate)
                                        * (effect / n::float8 + effect_of_others / n_of_others::float8))) END AS p_value,
           greatest(rate - sqrt(effect) * (rate - wilson_low(k::bigint, n::bigint)), 0)  AS low,
           least(rate + sqrt(effect) * (wilson_high(k::bigint, n::bigint) - rate), 1)    AS high
    FROM against
  ), adjusted AS (
    SELECT kind, unnest(names) AS name, unnest(benjamini_hochberg(p_values)) AS q_value
    FROM (SELECT kind, array_agg(name ORDER BY name COLLATE "C") AS names,
                 array_agg(p_value ORDER BY name COLLATE "C") AS p_values
          FROM tested WHERE p_value IS NOT NULL GROUP BY kind) AS all_tested
  )
  SELECT kind, name, sellers, n::bigint, k::bigint, all_n::bigint, n::float8 / all_n::float8, rate, low, high,
         market_rate, p_value, q_value,
         CASE WHEN q_value <= 0.1 AND low > market_rate  THEN 'above'
              WHEN q_value <= 0.1 AND high < market_rate THEN 'below'
              ELSE 'unclear' END
  FROM tested
  LEFT JOIN adjusted USING (kind, name)
$$;

COMMENT ON FUNCTION sales_standings IS
  'Brands and categories against all others by what is sold within 30 days, with interval, test and standing';
