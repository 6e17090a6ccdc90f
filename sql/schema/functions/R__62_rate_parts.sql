-- Why a rate moved, by group of listings: the reporting week against the eight weeks before. The change is the sum over
-- the groups of a rate effect (the group's own rate moved) and a mix effect (the group grew or shrank), by mean weights,
-- so that no interaction is left over (Kitagawa 1955). A group that one of the times lacks has the other's rate.
--   measure       completion_rate, or sold_within_30_days of the listings whose thirtieth day lies in the week
--   rate_effect, mix_effect   shares; all of a split add up to the change of the rate
--   mean_share    of the group in all listings; its own change times it is the rate effect
--   low, high     95 % confidence interval of the group's own change
--   differs       its own change less that of the rest, with its interval and p-value: is the group other than the rest?
--                 Null below 20 listings on any side
--   mix_error     the standard error of the split's mix effects together
-- A seller's listings are one decision: variances are those between sellers, at least those of independent listings.
-- Intervals and p-values hold against the weeks before as they stand and as they stood at the reporting week's age: of two
-- ends the one farther out, of two p-values the larger.
DROP FUNCTION IF EXISTS completion_parts();
DROP FUNCTION IF EXISTS rate_parts(text[]);
CREATE OR REPLACE FUNCTION rate_parts(wanted text[])
RETURNS TABLE (measure text, split text, part text, n bigint, k bigint, n_before bigint, k_before bigint,
               rate_effect double precision, mix_effect double precision, mean_share double precision,
               low double precision, high double precision, differs double precision, differs_low double precision,
               differs_high double precision, p_value double precision, mix_error double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH facts AS (
    SELECT 'completion_rate' AS measure, seller, is_now, is_completed AS is_hit, aged_completed AS is_aged_hit,
           seller_kind, seller_size, category, brand_group, weekday, hours
    FROM listing_facts() WHERE 'completion_rate' = ANY (wanted)
    UNION ALL
    SELECT 'sold_within_30_days', seller, is_now, is_sold, is_sold,
           seller_kind, seller_size, category, brand_group, NULL, NULL
    FROM listing_facts(sale_window()) WHERE 'sold_within_30_days' = ANY (wanted)
  ), sellers AS (
    SELECT measure, is_now, seller, count(*)::float8 AS n,
           count(*) FILTER (WHERE is_hit)::float8 AS k, count(*) FILTER (WHERE is_aged_hit)::float8 AS aged_k
    FROM facts GROUP BY measure, is_now, seller
  ), totals AS (
    SELECT measure, period, sum(n) AS n, sum(k) AS k, sum(n ^ 2) AS nn, sum(k ^ 2) AS kk, sum(n * k) AS nk
    FROM (SELECT measure, CASE WHEN is_now THEN 'now' ELSE 'before' END AS period, n, k FROM sellers
          UNION ALL
          SELECT measure, 'aged', n, aged_k FROM sellers WHERE NOT is_now) AS one
    GROUP BY measure, period
  ), by_seller AS (
    SELECT measure, split, part, is_now, seller, count(*)::float8 AS n,
           count(*) FILTER (WHERE is_hit)::float8 AS k, count(*) FILTER (WHERE is_aged_hit)::float8 AS aged_k
    FROM facts
    CROSS JOIN LATERAL (VALUES ('seller_kind', seller_kind), ('seller_size', seller_size), ('category', category),
                               ('brand', brand_group), ('weekday', weekday), ('hours', hours)) AS one (split, part)
    WHERE part IS NOT NULL
    GROUP BY measure, split, part, is_now, seller
  ), clusters AS MATERIALIZED (
    -- With all listings of the seller at the time, whatever their group.
    SELECT measure, split, part, CASE WHEN is_now THEN 'now' ELSE 'before' END AS period, seller, by_seller.n, by_seller.k,
           sellers.n AS all_n, sellers.k AS all_k
    FROM by_seller JOIN sellers USING (measure, is_now, seller)
    UNION ALL
    SELECT measure, split, part, 'aged', seller, by_seller.n, by_seller.aged_k, sellers.n, sellers.aged_k
    FROM by_seller JOIN sellers USING (measure, is_now, seller)
    WHERE NOT is_now
  ), counted AS (
    SELECT measure, split, part, period, sum(n) AS n, sum(k) AS k,
           design_effect(sum(n)::numeric, sum(k)::numeric, count(*), sum(n ^ 2), sum(k ^ 2), sum(n * k)::numeric) AS effect
    FROM clusters GROUP BY measure, split, part, period
  ), groups AS (
    SELECT measure, split, part, period, coalesce(counted.n, 0) AS n, coalesce(counted.k, 0) AS k, coalesce(effect, 1) AS effect,
           coalesce(counted.n, 0) / totals.n                                                       AS share,
           counted.k / counted.n                                                                   AS rate,
           totals.n - coalesce(counted.n, 0)                                                       AS rest_n,
           totals.k - coalesce(counted.k, 0)                                                       AS rest_k,
           (totals.k - coalesce(counted.k, 0)) / nullif(totals.n - coalesce(counted.n, 0), 0)      AS rest_rate,
           totals.k / totals.n                                                                     AS all_rate,
           totals.nn AS all_nn, totals.kk AS all_kk, totals.nk AS all_nk
    FROM (SELECT DISTINCT measure, split, part FROM by_seller) AS parts
    JOIN totals USING (measure)
    LEFT JOIN counted USING (measure, split, part, period)
  ), spread AS (
    -- The variance between sellers of the group's rate less the rest's: the sum of squares of what each seller adds to
    -- that difference. Sellers without a listing in the group add to the rest alone.
    SELECT measure, split, part, period,
           sum(((clusters.k - rate * clusters.n) / groups.n
                - (all_k - clusters.k - rest_rate * (all_n - clusters.n)) / rest_n) ^ 2
               - ((all_k - rest_rate * all_n) / rest_n) ^ 2 ORDER BY seller)
             + min((all_kk - 2 * rest_rate * all_nk + rest_rate ^ 2 * all_nn) / rest_n ^ 2) AS between_sellers
    FROM clusters JOIN groups USING (measure, split, part, period)
    WHERE rest_n > 0
    GROUP BY measure, split, part, period
  ), sides AS (
    SELECT groups.*,
           greatest(between_sellers, share_variance(k::bigint, n::bigint)
                                     + share_variance(rest_k::bigint, rest_n::bigint)) AS variance
    FROM groups LEFT JOIN spread USING (measure, split, part, period)
  ), pairs AS (
    SELECT now.measure, now.split, now.part, before.period, now.n, now.k, before.n AS n0, before.k AS k0, now.share,
           before.share AS share0, coalesce(now.rate, before.rate) AS rate, coalesce(before.rate, now.rate) AS rate0,
           (now.all_rate + before.all_rate) / 2 AS middle_rate,
           change_low(now.k::bigint, now.n::bigint, now.effect, before.k::bigint, before.n::bigint, before.effect) AS low,
           change_high(now.k::bigint, now.n::bigint, now.effect, before.k::bigint, before.n::bigint, before.effect) AS high,
           CASE WHEN least(now.n, before.n, now.rest_n, before.rest_n) >= min_listings()
                THEN now.rate - before.rate - (now.rest_rate - before.rest_rate) END AS differs,
           sqrt(now.variance + before.variance) AS error,
           (coalesce(now.effect * share_variance(now.k::bigint, now.n::bigint), 0)
            + coalesce(before.effect * share_variance(before.k::bigint, before.n::bigint), 0)) / 4 AS gap_variance
    FROM sides AS now
    JOIN sides AS before USING (measure, split, part)
    WHERE now.period = 'now' AND before.period <> 'now'
  ), gaps AS (
    SELECT measure, split, part, (rate + rate0) / 2 - middle_rate AS gap, (share - share0) ^ 2 * gap_variance AS variance
    FROM pairs WHERE period = 'before'
  ), mixes AS (
    -- The mean gap of a period's listings, less that of the other: its variance between sellers, and that of the gaps.
    SELECT measure, split, sqrt(sum(variance ORDER BY period) + min(gap_errors)) AS error
    FROM (SELECT measure, split, period, sum((gap_sum - n * mean) ^ 2 ORDER BY seller) / sum(n) ^ 2 AS variance
          FROM (SELECT measure, split, period, seller, sum(n) AS n, sum(n * gap ORDER BY part COLLATE "C") AS gap_sum,
                       sum(sum(n * gap ORDER BY part COLLATE "C")) OVER one_period / sum(sum(n)) OVER one_period AS mean
                FROM clusters JOIN gaps USING (measure, split, part)
                WHERE period <> 'aged'
                GROUP BY measure, split, period, seller
                WINDOW one_period AS (PARTITION BY measure, split, period ORDER BY seller
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS by_seller
          GROUP BY measure, split, period) AS by_period
    JOIN (SELECT measure, split, sum(variance ORDER BY part COLLATE "C") AS gap_errors
          FROM gaps GROUP BY measure, split) AS errors USING (measure, split)
    GROUP BY measure, split
  )
  SELECT pairs.measure, pairs.split, pairs.part, min(pairs.n)::bigint, min(pairs.k)::bigint,
         (min(n0) FILTER (WHERE pairs.period = 'before'))::bigint, (min(k0) FILTER (WHERE pairs.period = 'before'))::bigint,
         min((rate - rate0) * (share + share0) / 2) FILTER (WHERE pairs.period = 'before'),
         min((share - share0) * ((rate + rate0) / 2 - middle_rate)) FILTER (WHERE pairs.period = 'before'),
         min((share + share0) / 2) FILTER (WHERE pairs.period = 'before'), min(low), max(high),
         min(differs) FILTER (WHERE pairs.period = 'before'),
         min(differs - z95() * pairs.error), max(differs + z95() * pairs.error),
         max(two_sided_p(differs / pairs.error)), min(mixes.error)
  FROM pairs JOIN mixes USING (measure, split)
  GROUP BY pairs.measure, pairs.split, pairs.part
  ORDER BY pairs.measure COLLATE "C", pairs.split COLLATE "C", pairs.part COLLATE "C"
$$;
COMMENT ON FUNCTION rate_parts IS
  'One row per rate, split and group: its rate and mix effect on the change of the rate (Kitagawa 1955), and whether it '
  'moved otherwise than the rest';
