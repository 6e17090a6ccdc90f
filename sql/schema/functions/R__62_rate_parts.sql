-- Why the completion rate moved, by group of listings: the reporting week against the eight weeks before. The change is
-- the sum over the groups of a rate effect (the group's own rate moved) and a mix effect (the group grew or shrank), by
-- mean weights, so that no interaction is left over (Kitagawa 1955). A group that one of the times lacks has the other's
-- rate.
--   rate_effect, mix_effect   shares; all of a split add up to the change of the rate
--   moved, low, high          the group's own change with its 95 % confidence interval, clustered by seller
--   p_value       is the group's own change another than that of the rest? Normal test of the difference of the two
--                 changes, clustered by seller; null below 20 listings on any side
--   moves_alike   the group surely moved, and as the whole did
CREATE OR REPLACE FUNCTION completion_parts()
RETURNS TABLE (split text, part text, n bigint, k bigint, n_before bigint, k_before bigint, rate_effect double precision,
               mix_effect double precision, low double precision, high double precision, p_value double precision,
               moves_alike boolean)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH parts AS (
    SELECT split, part, is_now, id_customer, is_completed
    FROM listing_facts() AS facts
    CROSS JOIN LATERAL (VALUES ('seller_kind', seller_kind), ('seller_size', seller_size), ('category', category),
                               ('brand', brand_group), ('weekday', weekday), ('hours', hours)) AS one (split, part)
  ), by_seller AS (
    SELECT split, part, is_now, id_customer, count(*) AS n, count(*) FILTER (WHERE is_completed) AS k
    FROM parts GROUP BY split, part, is_now, id_customer
  ), counted AS (
    SELECT split, part, is_now, sum(n)::bigint AS n, sum(k)::bigint AS k,
           design_effect(sum(n), sum(k), count(*), sum(n ^ 2)::float8, sum(k ^ 2)::float8, sum(n * k)) AS effect
    FROM by_seller GROUP BY split, part, is_now
  ), both_times AS (
    SELECT split, part, coalesce(now.n, 0) AS n, coalesce(now.k, 0) AS k, coalesce(now.effect, 1) AS effect,
           coalesce(before.n, 0) AS n0, coalesce(before.k, 0) AS k0, coalesce(before.effect, 1) AS effect0
    FROM (SELECT * FROM counted WHERE is_now) AS now
    FULL JOIN (SELECT * FROM counted WHERE NOT is_now) AS before USING (split, part)
  ), totals AS (
    SELECT both_times.*,
           sum(n) OVER split AS all_n, sum(k) OVER split AS all_k, sum(n0) OVER split AS all_n0, sum(k0) OVER split AS all_k0
    FROM both_times
    WINDOW split AS (PARTITION BY split)
  ), shares AS (
    SELECT totals.*,
           n / nullif(all_n, 0)::float8                                         AS share,
           n0 / nullif(all_n0, 0)::float8                                       AS share0,
           coalesce(k::float8 / nullif(n, 0), k0::float8 / nullif(n0, 0))       AS rate,
           coalesce(k0::float8 / nullif(n0, 0), k::float8 / nullif(n, 0))       AS rate0,
           (all_k::float8 / nullif(all_n, 0) + all_k0::float8 / nullif(all_n0, 0)) / 2 AS middle_rate,
           all_k::float8 / nullif(all_n, 0) - all_k0::float8 / nullif(all_n0, 0) AS change,
           (all_k - k)::float8 / nullif(all_n - n, 0)                           AS rest_rate,
           (all_k0 - k0)::float8 / nullif(all_n0 - n0, 0)                       AS rest_rate0
    FROM totals
  ), tested AS (
    -- Half a success is added on each side, so that a group in which all went the same way has a variance too.
    SELECT shares.*,
           ((rate - rate0) - (rest_rate - rest_rate0))
             / sqrt(effect * share_variance(k, n) + effect0 * share_variance(k0, n0)
                    + share_variance(all_k::bigint - k, all_n::bigint - n)
                    + share_variance(all_k0::bigint - k0, all_n0::bigint - n0)) AS z,
           least(n, n0, all_n - n, all_n0 - n0) >= 20 AS is_large
    FROM shares
    WHERE all_n > 0 AND all_n0 > 0
  )
  SELECT split, part, n, k, n0, k0,
         (rate - rate0) * (share + share0) / 2,
         (share - share0) * ((rate + rate0) / 2 - middle_rate),
         change_low(k, n, effect, k0, n0, effect0),
         change_high(k, n, effect, k0, n0, effect0),
         CASE WHEN is_large THEN two_sided_p(z) END,
         CASE WHEN change < 0 THEN change_high(k, n, effect, k0, n0, effect0) < 0
              ELSE change_low(k, n, effect, k0, n0, effect0) > 0 END
  FROM tested
  ORDER BY split, part COLLATE "C"
$$;
COMMENT ON FUNCTION completion_parts IS
  'One row per split and group: its rate and mix effect on the change of the completion rate (Kitagawa 1955), and '
  'whether it moved otherwise than the rest';
