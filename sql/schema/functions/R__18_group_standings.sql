-- Which groups do better or worse than all others: one row per group of at least 20 members. One array element per member.
--   names    its group; null for none, which counts among the others
--   sellers  whose it is: a seller's listings share their fate
--   hits     whether it counts: sold, or completed
-- Returned are
--   low, high   Wilson's interval of the rate, each half width drawn out by the root of the design effect (Kish 1965)
--   p_value     against all others: of the pooled normal test, each side's variance drawn out by its design effect; where fewer
--               than five hits or misses would be expected, of the exact binomial test of counts divided by it
--   q_value     p adjusted over the groups (Benjamini and Hochberg 1995)
--   standing    'above' or 'below' where q is 10 % or less and the interval leaves out the rate of all; 'too_few' where there
--               is nothing to hold it against; else 'unclear'
CREATE OR REPLACE FUNCTION group_standings(names text[], sellers text[], hits boolean[])
RETURNS TABLE (name text, seller_count bigint, n bigint, k bigint, all_n bigint, rate double precision,
               low double precision, high double precision, rate_of_all double precision, p_value double precision,
               q_value double precision, standing text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH by_group AS (
    SELECT name, seller, count(*) AS n, count(*) FILTER (WHERE hit) AS k
    FROM unnest(names, sellers, hits) AS member (name, seller, hit)
    GROUP BY name, seller
  ), by_seller AS (
    SELECT seller, sum(n) AS n, sum(k) AS k FROM by_group GROUP BY seller
  ), everybody AS (
    SELECT count(*) AS sellers, sum(n) AS n, sum(k) AS k, sum(n ^ 2) AS nn, sum(k ^ 2) AS kk, sum(n * k) AS nk
    FROM by_seller
  ), groups AS (
    -- The others' sums follow from those of all: (N − n)² = N² − 2 N n + n², and so on.
    SELECT by_group.name, count(*) AS sellers, sum(by_group.n) AS n, sum(by_group.k) AS k,
           design_effect(sum(by_group.n), sum(by_group.k), count(*), sum(by_group.n ^ 2)::float8,
                         sum(by_group.k ^ 2)::float8, sum(by_group.n * by_group.k)) AS effect,
           count(*) FILTER (WHERE by_group.n = by_seller.n)                         AS sellers_of_nothing_else,
           sum(by_group.n ^ 2 - 2 * by_seller.n * by_group.n)                       AS nn_less,
           sum(by_group.k ^ 2 - 2 * by_seller.k * by_group.k)                       AS kk_less,
           sum(by_group.n * by_group.k - by_seller.n * by_group.k - by_seller.k * by_group.n) AS nk_less
    FROM by_group
    JOIN by_seller USING (seller)
    WHERE by_group.name IS NOT NULL
    GROUP BY by_group.name
    HAVING sum(by_group.n) >= min_listings()
  ), against AS (
    SELECT groups.*, everybody.n AS all_n, everybody.n - groups.n AS n_of_others,
           everybody.k::float8 / everybody.n::float8                              AS rate_of_all,
           groups.k::float8 / groups.n::float8                                    AS rate,
           (everybody.k - groups.k)::float8 / nullif(everybody.n - groups.n, 0)::float8 AS rate_of_others,
           CASE WHEN groups.n < everybody.n THEN
             design_effect(everybody.n - groups.n, everybody.k - groups.k, everybody.sellers - sellers_of_nothing_else,
                           (nn + nn_less)::float8, (kk + kk_less)::float8, nk + nk_less) END AS effect_of_others
    FROM groups, everybody
  ), tested AS (
    SELECT against.*,
           greatest(rate - sqrt(effect) * (rate - wilson_low(k::bigint, n::bigint)), 0) AS low,
           least(rate + sqrt(effect) * (wilson_high(k::bigint, n::bigint) - rate), 1)   AS high,
           CASE WHEN n_of_others = 0 OR rate_of_all IN (0, 1) THEN NULL
                WHEN n::float8 / effect * least(rate_of_all, 1 - rate_of_all) < 5
                THEN binomial_two_sided_p(k::float8 / effect, n::float8 / effect, rate_of_all)
                ELSE two_sided_p((rate - rate_of_others)
                                 / sqrt(rate_of_all * (1 - rate_of_all)
                                        * (effect / n::float8 + effect_of_others / n_of_others::float8))) END AS p_value
    FROM against
  ), adjusted AS (
    SELECT key AS name, q_value
    FROM (SELECT array_agg(name) AS names, array_agg(p_value) AS p_values FROM tested) AS tests,
         adjusted(tests.names, p_values)
  )
  SELECT name, sellers, n::bigint, k::bigint, all_n::bigint, rate, low, high, rate_of_all, p_value, q_value,
         CASE WHEN q_value IS NULL                        THEN 'too_few'
              WHEN q_value <= fdr() AND low > rate_of_all   THEN 'above'
              WHEN q_value <= fdr() AND high < rate_of_all  THEN 'below'
              ELSE 'unclear' END
  FROM tested
  LEFT JOIN adjusted USING (name)
$$;

COMMENT ON FUNCTION group_standings IS
  'Groups against all others by the share of their members that counts, with interval, test and standing; '
  'one row per group of at least 20';
