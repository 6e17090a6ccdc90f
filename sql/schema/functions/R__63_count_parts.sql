-- Why a count moved: the reporting week against the mean week of the eight weeks before, in two ways.
--   by group     the change of the count is the sum of its groups' changes
--   by factor    (split 'factors') listings = sellers × listings a seller, and completed listings × completion rate; the
--                change is split by the factors' logarithms and the logarithmic mean (Ang 2005, LMDI-I), without a rest
--   measure      listings_started, listings_completed, sellers, new_sellers, returning_sellers or sales
--   n, n_before  the week's count, and that of all weeks before together
--   value, before   of a group the week's count and the mean week's; of a factor its value and that of the weeks before
--   effect, low, high   on the count, with its 95 % confidence interval: the variance of a count is the sum of squares of
--                its sellers' counts, plus one
--   differs      of a group: its share of the count less its share before, with interval; a group that grew as all others
--                did has kept its share. Null below 20 on record
--   p_value      of a group that of differs, sellers' counts being clusters; of a factor that of its own change
-- Completed listings are held against those before as they stand and as they stood at the reporting week's age, as in
-- rate_parts.
DROP FUNCTION IF EXISTS count_parts();
CREATE OR REPLACE FUNCTION count_parts(wanted text[])
RETURNS TABLE (measure text, split text, part text, n bigint, n_before bigint, value double precision,
               before double precision, effect double precision, low double precision, high double precision,
               differs double precision, differs_low double precision, differs_high double precision,
               p_value double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH facts AS MATERIALIZED (
    SELECT * FROM listing_facts()
    WHERE wanted && ARRAY['listings_started', 'listings_completed', 'sellers', 'new_sellers', 'returning_sellers']
  ), sold AS MATERIALIZED (
    SELECT date_sold >= starts_at AS is_now, id_customer, coalesce(category, 'No category') AS category,
           CASE WHEN is_unbranded(brand) THEN NULL ELSE brand END AS brand,
           CASE WHEN date_sold < date_created + interval '8 days' THEN 'First week'
                WHEN date_sold < date_created + interval '31 days' THEN '8 to 30 days'
                WHEN date_sold < date_created + interval '91 days' THEN '31 to 90 days' ELSE 'Over 90 days' END AS age
    FROM compared_weeks() AS weeks
    JOIN listings ON date_sold >= before_starts_at AND date_sold < ends_at
    LEFT JOIN brands USING (id_brand)
    LEFT JOIN category USING (id_category)
    WHERE 'sales' = ANY (wanted)
  ), sold_brands AS (
    SELECT brand FROM sold WHERE brand IS NOT NULL
    GROUP BY brand ORDER BY count(*) DESC, brand COLLATE "C" LIMIT 10
  ), units AS (
    -- What is counted: listings, sales, or sellers by week; is_aged, whether it stood so at the reporting week's age.
    SELECT 'listings_started' AS measure, seller::text AS seller, is_now, true AS is_whole, true AS is_aged,
           seller_kind, seller_size, category, brand_group AS brand, weekday, hours, NULL AS stock_age
    FROM facts
    UNION ALL
    SELECT 'listings_completed', seller::text, is_now, is_completed, aged_completed,
           seller_kind, seller_size, category, brand_group, weekday, hours, NULL
    FROM facts WHERE is_completed
    UNION ALL
    SELECT measure, seller::text, is_now, true, true, CASE measure WHEN 'sellers' THEN seller_kind END, seller_size,
           NULL, NULL, NULL, NULL, NULL
    FROM (SELECT DISTINCT seller, monday, is_now, seller_kind, seller_size FROM facts) AS one
    JOIN (VALUES ('sellers', NULL), ('new_sellers', 'New'), ('returning_sellers', 'Returning')) AS two (measure, kind)
      ON kind IS NULL OR kind = seller_kind
    UNION ALL
    SELECT 'sales', id_customer, is_now, true, true, NULL, NULL, category,
           CASE WHEN brand IS NULL THEN 'No brand'
                WHEN brand IN (SELECT sold_brands.brand FROM sold_brands) THEN brand ELSE 'Other brands' END,
           NULL, NULL, age
    FROM sold
  ), by_seller AS (
    SELECT measure, split, part, is_now, seller, count(*) FILTER (WHERE is_whole) AS n, count(*) FILTER (WHERE is_aged) AS aged_n
    FROM units
    CROSS JOIN LATERAL (VALUES
      ('', ''), ('seller_kind', seller_kind), ('seller_size', seller_size), ('category', category),
      ('brand', brand), ('weekday', weekday), ('hours', hours), ('stock_age', stock_age)) AS one (split, part)
    WHERE measure = ANY (wanted) AND part IS NOT NULL
    GROUP BY measure, split, part, is_now, seller
  ), clusters AS (
    SELECT measure, split, part, CASE WHEN is_now THEN 'now' ELSE 'before' END AS period, seller, n FROM by_seller
    UNION ALL
    SELECT measure, split, part, 'aged', seller, aged_n FROM by_seller WHERE NOT is_now
  ), wholes AS (
    -- The empty split holds all units.
    SELECT measure, period, seller, n FROM clusters WHERE split = ''
  ), totals AS (
    SELECT measure, period, sum(n) AS n, sum(n ^ 2)::float8 AS nn, count(*) AS sellers FROM wholes GROUP BY measure, period
  ), counted AS (
    SELECT measure, split, part, clusters.period, sum(clusters.n) AS n, sum(clusters.n ^ 2)::float8 AS nn,
           sum(clusters.n * wholes.n) AS nk
    FROM clusters JOIN wholes USING (measure, period, seller)
    WHERE split <> ''
    GROUP BY measure, split, part, clusters.period
  ), groups AS (
    SELECT measure, split, part, period, coalesce(counted.n, 0)::bigint AS n, coalesce(counted.nn, 0) + 1 AS variance,
           totals.n::bigint AS all_n,
           design_effect(totals.n, coalesce(counted.n, 0), totals.sellers, totals.nn, coalesce(counted.nn, 0),
                         coalesce(counted.nk, 0)) AS share_effect
    FROM (SELECT DISTINCT measure, split, part FROM by_seller WHERE split <> '') AS parts
    JOIN totals USING (measure)
    LEFT JOIN counted USING (measure, split, part, period)
  ), pairs AS (
    SELECT now.measure, now.split, now.part, before.period, now.n, before.n AS n0,
           before.n / weeks_before AS mean, now.n - before.n / weeks_before AS change,
           z95() * sqrt(now.variance + before.variance / weeks_before ^ 2) AS half_width,
           now.n + before.n >= min_listings() AS is_large,
           now.n::float8 / nullif(now.all_n, 0) - before.n::float8 / nullif(before.all_n, 0) AS differs,
           change_low(now.n, now.all_n, now.share_effect, before.n, before.all_n, before.share_effect)  AS differs_low,
           change_high(now.n, now.all_n, now.share_effect, before.n, before.all_n, before.share_effect) AS differs_high,
           change_p(now.n, now.all_n, now.share_effect, before.n, before.all_n, before.share_effect)    AS p_value
    FROM groups AS now
    JOIN groups AS before USING (measure, split, part)
    CROSS JOIN compared_weeks() AS weeks
    WHERE now.period = 'now' AND before.period <> 'now' AND weeks_before >= 1
  ), visits AS (
    -- A seller's listings of one week.
    SELECT is_now, monday, seller, count(*)::float8 AS n, count(*) FILTER (WHERE is_completed)::float8 AS k
    FROM facts GROUP BY is_now, monday, seller
  ), periods AS (
    SELECT is_now, CASE WHEN is_now THEN 1 ELSE weeks_before END AS weeks, count(*)::float8 AS sellers, sum(n) AS n, sum(k) AS k,
           coalesce(var_samp(n ORDER BY monday, seller), 0) AS spread,
           design_effect(sum(n)::numeric, sum(k)::numeric, count(*), sum(n ^ 2), sum(k ^ 2), sum(n * k)::numeric) AS rate_effect
    FROM visits, compared_weeks()
    WHERE weeks_before >= 1
    GROUP BY is_now, weeks_before
  ), factors AS (
    -- Each with the variance of its logarithm, by the delta method: of a Poisson count, of a mean and of a share.
    SELECT measure, part, is_now, one.value, log_variance,
           CASE measure WHEN 'listings_started' THEN n ELSE k END / weeks AS whole
    FROM periods
    CROSS JOIN (VALUES ('listings_started'), ('listings_completed')) AS measures (measure)
    CROSS JOIN LATERAL (VALUES
      ('Number of sellers',   sellers / weeks, 1 / sellers),
      ('Listings per seller', n / sellers,     spread / sellers / (n / sellers) ^ 2),
      ('Completion rate',     k / n,           rate_effect * (1 - k / n) / greatest(k, 0.5))) AS one (part, value, log_variance)
    WHERE measure = ANY (wanted) AND (measure = 'listings_completed' OR part <> 'Completion rate')
  ), logarithms AS (
    SELECT now.measure, now.part, now.value, before.value AS value0,
           logarithmic_mean(greatest(now.whole, 1e-20), greatest(before.whole, 1e-20)) AS scale,
           ln(greatest(now.value, 1e-20) / greatest(before.value, 1e-20)) AS change,
           sqrt(now.log_variance + before.log_variance) AS error
    FROM factors AS now JOIN factors AS before USING (measure, part)
    WHERE now.is_now AND NOT before.is_now
  )
  SELECT measure, split, part, min(n), min(n0) FILTER (WHERE period = 'before'), min(n)::float8,
         min(mean) FILTER (WHERE period = 'before'), min(change) FILTER (WHERE period = 'before'),
         min(change - half_width), max(change + half_width),
         min(differs) FILTER (WHERE period = 'before' AND is_large),
         min(differs_low) FILTER (WHERE is_large), max(differs_high) FILTER (WHERE is_large),
         max(p_value) FILTER (WHERE is_large)
  FROM pairs
  GROUP BY measure, split, part
  UNION ALL
  SELECT measure, 'factors', part, NULL, NULL, value, value0, scale * change,
         scale * (change - z95() * error), scale * (change + z95() * error),
         NULL, NULL, NULL, two_sided_p(change / nullif(error, 0))
  FROM logarithms
  ORDER BY measure, split, part
$$;
COMMENT ON FUNCTION count_parts IS
  'One row per count, split and group or factor: the reporting week against the mean week of the eight weeks before';
