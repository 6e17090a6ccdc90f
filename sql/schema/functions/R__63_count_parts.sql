-- Why a count moved, by group: the reporting week against the mean week of the eight weeks before. The change of the
-- count is the sum of its groups' changes.
--   measure      listings_started, listings_completed or sales
--   value, before   the week's count, and the mean week's before
--   low, high    95 % confidence interval of the change: the variance of a count is the sum of squares of its sellers'
--                counts, plus one
--   p_value      of the change, by the normal test with that variance
CREATE OR REPLACE FUNCTION count_parts()
RETURNS TABLE (measure text, split text, part text, value bigint, before double precision, low double precision,
               high double precision, p_value double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH period AS (
    SELECT starts_at, ends_at, zone,
           greatest(starts_at AT TIME ZONE zone - interval '56 days',
                    (SELECT date_trunc('week', date_trunc('day', min(date_created) AT TIME ZONE zone) + interval '6 days')
                     FROM listings)) AS before_local
    FROM reporting_week
  ), weeks AS (
    SELECT starts_at, ends_at, zone, before_local AT TIME ZONE zone AS before_starts_at,
           extract(epoch FROM starts_at AT TIME ZONE zone - before_local) / 604800 AS weeks_before
    FROM period
  ), counted_listings AS (
    SELECT 'listings_started' AS measure, facts.* FROM listing_facts() AS facts
    UNION ALL
    SELECT 'listings_completed', facts.* FROM listing_facts() AS facts WHERE is_completed
  ), sold AS (
    SELECT date_sold >= starts_at AS is_now, id_customer, coalesce(category, 'No category') AS category,
           CASE WHEN date_sold < date_created + interval '8 days' THEN 'First week'
                WHEN date_sold < date_created + interval '31 days' THEN '8 to 30 days'
                WHEN date_sold < date_created + interval '91 days' THEN '31 to 90 days' ELSE 'Over 90 days' END AS age
    FROM listings
    LEFT JOIN category USING (id_category)
    CROSS JOIN weeks
    WHERE date_sold >= before_starts_at AND date_sold < ends_at
  ), parts AS (
    SELECT measure, split, part, is_now, id_customer
    FROM counted_listings
    CROSS JOIN LATERAL (VALUES ('seller_kind', seller_kind), ('seller_size', seller_size), ('category', category),
                               ('brand', brand_group), ('weekday', weekday), ('hours', hours)) AS one (split, part)
    UNION ALL
    SELECT 'sales', split, part, is_now, id_customer
    FROM sold
    CROSS JOIN LATERAL (VALUES ('stock_age', age), ('category', category)) AS one (split, part)
  ), by_seller AS (
    SELECT measure, split, part, is_now, id_customer, count(*) AS n
    FROM parts GROUP BY measure, split, part, is_now, id_customer
  ), counted AS (
    SELECT measure, split, part,
           coalesce(sum(n) FILTER (WHERE is_now), 0)::bigint      AS n,
           coalesce(sum(n ^ 2) FILTER (WHERE is_now), 0)::float8 + 1  AS variance,
           coalesce(sum(n) FILTER (WHERE NOT is_now), 0)::bigint  AS n0,
           coalesce(sum(n ^ 2) FILTER (WHERE NOT is_now), 0)::float8 + 1 AS variance0
    FROM by_seller GROUP BY measure, split, part
  ), compared AS (
    SELECT counted.*, n0 / weeks_before::float8 AS before, n - n0 / weeks_before::float8 AS change,
           sqrt(variance + variance0 / weeks_before::float8 ^ 2) AS error
    FROM counted, weeks
    WHERE weeks_before >= 1
  )
  SELECT measure, split, part, n, before, change - z95 * error, change + z95 * error, two_sided_p(change / error)
  FROM compared, (SELECT 1.959963984540054::float8 AS z95) AS normal
  ORDER BY measure, split, part COLLATE "C"
$$;
COMMENT ON FUNCTION count_parts IS
  'One row per count, split and group: the reporting week against the mean week of the eight weeks before';
