-- Comparisons that chance, or the edge of the record, could decide.

-- The two-sided p-value of k successes among n against the rest of all: that of the pooled normal test, and where fewer than
-- five successes or failures would be expected, the exact binomial one at the rate of all. Null where all are alike.
CREATE FUNCTION binomial_or_normal_p(k bigint, n bigint, all_k bigint, all_n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n <= 0 OR n >= all_n OR all_k <= 0 OR all_k >= all_n THEN NULL
              WHEN n * least(rate, 1 - rate) < 5 THEN binomial_two_sided_p(k, n, rate)
              ELSE two_sided_p((k::float8 / n - (all_k - k)::float8 / (all_n - n))
                               / sqrt(rate * (1 - rate) * (1.0 / n + 1.0 / (all_n - n)))) END
  FROM (SELECT all_k::float8 / nullif(all_n, 0) AS rate) AS pooled
$$;

-- The variance of a share k / n between m clusters by that of n independent draws, at least 1, from sums over the clusters
-- of their n², k² and n × k (the ratio estimator's, Kish 1965). Clusters of one draw each have none.
CREATE FUNCTION design_effect(n numeric, k numeric, m bigint, nn double precision, kk double precision, nk numeric)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN m = 1 THEN n::float8
              WHEN k > 0 AND k < n THEN
                greatest(1, (kk - 2 * share * nk::float8 + share ^ 2 * nn) / (n::float8 * share * (1 - share)))
              ELSE 1 END
  FROM (SELECT k::float8 / nullif(n::float8, 0) AS share) AS one
$$;

-- The measures of any weeks, each named by its Monday in the report's zone, with what is needed to say how far chance alone
-- may move them. One row per week and measure.
--   value      the measure; null where the week has nothing to measure
--   variance   of a count: the sum of squares of its sellers' counts, since a seller who lists or sells five at once is
--              one decision, and one, since a count of none varies too: with it, counts of single decisions differ where
--              the exact test of two Poisson counts says so (Przyborowski and Wilenski 1940); of a median: from its order
--              statistics; null for a share
--   successes, n   of a share; null for others
--   design_effect  of a share: its variance between sellers by that of independent listings, at least 1 (Kish 1965): one
--              seller's sixty drafts are not sixty decisions. Of all where one seller stands alone, whose variance nobody
--              knows; 1 where all listings went the same way
--   aged, aged_variance, aged_successes   the same as the week stood when it was as old as the reporting week is now:
--              without what was completed later. Drafts of last Sunday have had a day, those of the week before eight
DROP FUNCTION week_measures(date[]);
CREATE FUNCTION week_measures(mondays date[])
RETURNS TABLE (monday date, place int, metric text, label text, format text, value double precision,
               variance double precision, successes bigint, n bigint, aged double precision,
               aged_variance double precision, aged_successes bigint, design_effect double precision)
LANGUAGE sql STABLE AS $$
  WITH calendar AS (
    SELECT DISTINCT wanted::timestamp AS monday FROM unnest(mondays) AS wanted
  ), weekly_listings AS (
    SELECT date_trunc('week', date_created AT TIME ZONE zone) AS monday, listings.*,
           first_value(date_created) OVER (PARTITION BY id_customer ORDER BY date_created, listings.id) AS seller_since
    FROM listings, reporting_week
    WHERE date_created < ((SELECT max(monday) FROM calendar) + interval '7 days') AT TIME ZONE zone
  ), listing_facts AS (
    SELECT monday, id_customer, date_completed,
           date_completed <= (monday + interval '7 days') AT TIME ZONE zone + greatest(as_of - ends_at, '0') AS in_time,
           extract(epoch FROM date_completed - date_created)::float8 / 60 AS minutes,
           coalesce(clicks, 0)::float8 AS clicks,
           date_trunc('week', seller_since AT TIME ZONE zone) = monday AS seller_is_new
    FROM calendar
    JOIN weekly_listings USING (monday)
    LEFT JOIN listing_clicks ON id_product = weekly_listings.id
    CROSS JOIN reporting_week
  ), sellers AS (
    SELECT monday, id_customer, bool_or(seller_is_new) AS is_new, count(*) AS started, count(date_completed) AS completed,
           count(*) FILTER (WHERE in_time) AS in_time
    FROM listing_facts
    GROUP BY monday, id_customer
  ), counts AS (
    SELECT monday,
           coalesce(sum(started), 0)::bigint                AS started,
           coalesce(sum(completed), 0)::bigint              AS completed,
           coalesce(sum(in_time), 0)::bigint                AS in_time,
           coalesce(sum(started ^ 2), 0)::float8            AS started_variance,
           coalesce(sum(completed ^ 2), 0)::float8          AS completed_variance,
           coalesce(sum(in_time ^ 2), 0)::float8            AS in_time_variance,
           count(id_customer)                               AS sellers,
           count(*) FILTER (WHERE is_new)                   AS new_sellers,
           count(*) FILTER (WHERE NOT is_new)               AS returning_sellers,
           design_effect(sum(started), sum(completed), count(id_customer), sum(started ^ 2), sum(completed ^ 2), sum(started * completed))
                                                            AS completion_effect
    FROM calendar
    LEFT JOIN sellers USING (monday)
    GROUP BY monday
  ), medians AS (
    -- A completion before its creation is a fault of the data, and no duration.
    SELECT monday,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE minutes >= 0)               AS minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL)  AS clicks,
           median_error(array_agg(minutes ORDER BY minutes) FILTER (WHERE minutes >= 0))                   AS minutes_error,
           median_error(array_agg(clicks ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL))       AS clicks_error,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE in_time AND minutes >= 0)   AS aged_minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) FILTER (WHERE in_time)                     AS aged_clicks,
           median_error(array_agg(minutes ORDER BY minutes) FILTER (WHERE in_time AND minutes >= 0))       AS aged_minutes_error,
           median_error(array_agg(clicks ORDER BY clicks) FILTER (WHERE in_time))                          AS aged_clicks_error
    FROM listing_facts
    GROUP BY monday
  ), sales AS (
    SELECT monday, coalesce(sum(sold), 0)::bigint AS sold, coalesce(sum(sold ^ 2), 0)::float8 AS variance
    FROM calendar
    LEFT JOIN (SELECT date_trunc('week', date_sold AT TIME ZONE zone) AS monday, count(*) AS sold
               FROM listings, reporting_week WHERE date_sold IS NOT NULL GROUP BY 1, id_customer) AS by_seller USING (monday)
    GROUP BY monday
  ), chances AS (
    SELECT monday, coalesce(sum(out), 0)::bigint AS listings, coalesce(sum(sold), 0)::bigint AS sold,
           design_effect(sum(out), sum(sold), count(id_customer), sum(out ^ 2), sum(sold ^ 2), sum(out * sold)) AS sold_effect
    FROM calendar
    LEFT JOIN (SELECT monday, id_customer, count(*) AS out, count(*) FILTER (WHERE sold_within_30_days) AS sold
               FROM calendar, reporting_week, listing_outcomes() AS outcomes
               WHERE had_30_days
                 AND outcomes.date_created >= (monday - interval '30 days') AT TIME ZONE zone
                 AND outcomes.date_created <  (monday - interval '23 days') AT TIME ZONE zone
               GROUP BY monday, id_customer) AS by_seller USING (monday)
    GROUP BY monday
  ), measured AS (
    SELECT monday, one.*
    FROM counts
    JOIN sales USING (monday)
    JOIN chances USING (monday)
    LEFT JOIN medians USING (monday)
    CROSS JOIN LATERAL (VALUES
      (1, 'listings_started',   'Listings started',    'number(0)',  started::float8,           started_variance + 1,   NULL::bigint, NULL::bigint, NULL::float8, NULL::float8, NULL::bigint, NULL::float8),
      (2, 'listings_completed', 'Listings completed',  'number(0)',  completed::float8,         completed_variance + 1, NULL, NULL, in_time::float8, in_time_variance + 1, NULL, NULL),
      (3, 'completion_rate',    'Completion rate',     'share(1)',   completed::float8 / nullif(started, 0),  NULL, completed, started, in_time::float8 / nullif(started, 0), NULL, in_time, completion_effect),
      (4, 'sales',              'Sales in the week',   'number(0)',  sales.sold::float8,        sales.variance + 1, NULL, NULL, NULL, NULL, NULL, NULL),
      (5, 'sold_within_30_days', 'Sold within 30 days', 'share(1)',  chances.sold::float8 / nullif(chances.listings, 0), NULL, chances.sold, chances.listings, NULL, NULL, NULL, sold_effect),
      (6, 'sellers',            'Active sellers',      'number(0)',  sellers::float8,           sellers + 1::float8, NULL, NULL, NULL, NULL, NULL, NULL),
      (7, 'new_sellers',        'New sellers',         'number(0)',  new_sellers::float8,       new_sellers + 1::float8, NULL, NULL, NULL, NULL, NULL, NULL),
      (8, 'returning_sellers',  'Returning sellers',   'number(0)',  returning_sellers::float8, returning_sellers + 1::float8, NULL, NULL, NULL, NULL, NULL, NULL),
      (9, 'time_to_list',       'Median time to list', 'minutes(1)', medians.minutes,           minutes_error ^ 2,  NULL, NULL, aged_minutes, aged_minutes_error ^ 2, NULL, NULL),
      (10, 'clicks_per_listing', 'Median clicks per completed listing', 'number(1)', medians.clicks, clicks_error ^ 2, NULL, NULL, aged_clicks, aged_clicks_error ^ 2, NULL, NULL)
    ) AS one (place, metric, label, format, value, variance, successes, n, aged, aged_variance, aged_successes, design_effect)
  )
  SELECT monday::date, place, metric, label, format, value, variance, successes, n,
         coalesce(aged, value), coalesce(aged_variance, variance), coalesce(aged_successes, successes), design_effect
  FROM measured
$$;

-- The reporting week's measures against those of an earlier week, named by any instant in it. One row per measure.
--   previous         the earlier week's; null where that week does not lie on record as a whole
--   mean_of_8_weeks  of the eight weeks before the reporting week, those that lie on record as a whole
--   difference, low, high   null where nothing can be compared: before an earlier whole week, and where the data does not
--                    cover the reporting week to its end. The interval covers both the weeks as they stand and the weeks
--                    at the same age, so that nothing goes up or down only because the earlier one has had more time
-- Who is new is known only where the record reaches back: at its beginning everybody is. Nothing is said of new and
-- returning sellers before eight weeks lie behind the earlier week.
CREATE OR REPLACE FUNCTION week_against(earlier timestamptz)
RETURNS TABLE (place int, metric text, label text, format text, value double precision, previous double precision,
               mean_of_8_weeks double precision, difference double precision, low double precision,
               high double precision, verdict text)
LANGUAGE sql STABLE AS $$
  WITH period AS (
    SELECT date_trunc('week', starts_at AT TIME ZONE zone)::date AS this_monday,
           date_trunc('week', earlier AT TIME ZONE zone)::date   AS other_monday,
           as_of >= ends_at - interval '6 hours'                 AS is_over,
           (SELECT date_trunc('week', date_trunc('day', min(date_created) AT TIME ZONE zone) + interval '6 days')::date
            FROM listings)                                       AS first_whole_week
    FROM reporting_week
  ), measures AS (
    SELECT one.*, this_monday, other_monday, is_over, first_whole_week
    FROM period, week_measures(ARRAY(SELECT this_monday - 7 * back FROM generate_series(0, 8) AS back) || other_monday) AS one
  ), compared AS (
    SELECT now.place, now.metric, now.label, now.format, now.value, now.is_over,
           now.first_whole_week <= now.other_monday AS has_whole_week,
           now.metric NOT IN ('new_sellers', 'returning_sellers') OR now.first_whole_week <= now.other_monday - 56 AS is_known,
           CASE WHEN now.first_whole_week <= now.other_monday THEN before.value END AS previous,
           (SELECT avg(value ORDER BY monday) FROM measures
            WHERE measures.metric = now.metric AND monday BETWEEN this_monday - 56 AND this_monday - 7
              AND monday >= first_whole_week) AS mean_of_8_weeks,
           bounds.low, bounds.high
    FROM measures AS now
    JOIN measures AS before USING (metric)
    CROSS JOIN LATERAL (
      SELECT min(low) AS low, max(high) AS high
      FROM (VALUES (before.value, before.variance, before.successes), (before.aged, before.aged_variance, before.aged_successes))
             AS seen (value, variance, successes)
      -- Of shares Newcombe's, each side's half width drawn out by its design effect.
      CROSS JOIN LATERAL (
        SELECT now.value - seen.value AS difference,
               CASE WHEN now.n IS NULL THEN sqrt(now.variance + seen.variance) * 1.959963984540054
                    ELSE sqrt(now.design_effect * (now.value - wilson_low(now.successes, now.n)) ^ 2
                              + before.design_effect * (wilson_high(seen.successes, before.n) - seen.value) ^ 2)
               END AS below,
               CASE WHEN now.n IS NULL THEN sqrt(now.variance + seen.variance) * 1.959963984540054
                    ELSE sqrt(now.design_effect * (wilson_high(now.successes, now.n) - now.value) ^ 2
                              + before.design_effect * (seen.value - wilson_low(seen.successes, before.n)) ^ 2)
               END AS above) AS widths
      CROSS JOIN LATERAL (SELECT difference - below AS low, difference + above AS high) AS one
    ) AS bounds
    WHERE now.monday = now.this_monday AND before.monday = before.other_monday
  )
  SELECT place, metric, label, format, value, previous, mean_of_8_weeks,
         CASE WHEN is_over THEN value - previous END                   AS difference,
         CASE WHEN is_over AND previous IS NOT NULL AND is_known THEN low END  AS low,
         CASE WHEN is_over AND previous IS NOT NULL AND is_known THEN high END AS high,
         CASE WHEN NOT is_over THEN 'week incomplete'
              WHEN has_whole_week IS NOT TRUE THEN 'no earlier week'
              WHEN NOT is_known THEN 'too few to compare'
              ELSE coalesce(verdict(low, high), 'too few to compare') END AS verdict
  FROM compared
$$;

-- What a median completion rate would be worth: one row per category name below the median category, among those with at
-- least 20 listings in the eight weeks to the reporting week; all figures a week. Extra completed = started a week ×
-- (median rate − own rate); its range comes from the interval of the own rate. Some category always lies lowest: where
-- none below the median differs from the rest beyond chance, the range of the sum reaches down to zero.
CREATE OR REPLACE FUNCTION completion_gains()
RETURNS TABLE (category text, started bigint, completed bigint, completion_rate double precision, median_rate double precision,
              sold_share double precision, extra_completed double precision, extra_low double precision,
              extra_high double precision, extra_sold double precision, total_completed double precision,
              total_low double precision, total_high double precision, total_sold double precision, includes_zero boolean)
LANGUAGE sql STABLE AS $$
  WITH weeks AS (
    SELECT greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS weeks
    FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
  ), rates AS (
    SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
           count(*) FILTER (WHERE is_completed)::float8 / count(*) AS rate
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
    GROUP BY category
    HAVING count(*) >= 20
  ), median AS (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY rate) AS median_rate FROM rates
  ), tested AS (
    SELECT rate, binomial_or_normal_p(completed, started, sum(completed) OVER ()::bigint, sum(started) OVER ()::bigint) AS p
    FROM rates
  ), clear AS (
    SELECT coalesce(bool_or(q <= 0.1 AND rate < median_rate), false) AS is_clear
    FROM median, (SELECT array_agg(p ORDER BY p, rate) AS ps, array_agg(rate ORDER BY p, rate) AS rates
                  FROM tested WHERE p IS NOT NULL) AS all_of_them,
         unnest(benjamini_hochberg(ps), rates) AS one (q, rate)
  ), sold AS (
    SELECT category, count(*) FILTER (WHERE sold_within_30_days)::float8
                     / nullif(count(*) FILTER (WHERE is_completed), 0) AS sold_share
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
    GROUP BY category
  ), gains AS (
    SELECT category, started, completed, rate AS completion_rate, median_rate, sold_share,
           started::float8 / weeks * (median_rate - rate)                              AS extra_completed,
           started::float8 / weeks * (median_rate - wilson_high(completed, started))   AS extra_low,
           started::float8 / weeks * (median_rate - wilson_low(completed, started))    AS extra_high,
           started::float8 / weeks * (median_rate - rate) * sold_share                 AS extra_sold
    FROM rates
    CROSS JOIN median
    CROSS JOIN weeks
    LEFT JOIN sold USING (category)
    WHERE rate < median_rate
  ), totals AS (
    -- Categories err independently, so the half widths of their intervals add as squares.
    SELECT sum(extra_completed ORDER BY category COLLATE "C") AS total_completed, sum(extra_sold ORDER BY category COLLATE "C") AS total_sold,
           least(sum(extra_completed ORDER BY category COLLATE "C") - sqrt(sum((extra_completed - extra_low) ^ 2 ORDER BY category COLLATE "C")),
                 CASE WHEN NOT (SELECT is_clear FROM clear) THEN 0 END)         AS total_low,
           sum(extra_completed ORDER BY category COLLATE "C") + sqrt(sum((extra_high - extra_completed) ^ 2 ORDER BY category COLLATE "C")) AS total_high
    FROM gains
  )
  SELECT gains.*, total_completed, total_low, total_high, total_sold, total_low <= 0 AS includes_zero
  FROM gains, totals
$$;

-- What each step of the form costs: one row per step; active time of the listings of the eight weeks to the reporting week.
-- Hours saved = the time above the step's own 25th percentile, summed over listings and brought to a week.
CREATE OR REPLACE FUNCTION step_savings()
RETURNS TABLE (step_no int, step text, listings bigint, median_minutes double precision, median_error double precision,
              p25_minutes double precision, hours_a_week double precision, share_of_time double precision,
              hours_saved_a_week double precision, saved_low double precision, saved_high double precision,
              includes_zero boolean, is_slowest boolean)
LANGUAGE sql STABLE AS $$
  WITH weeks AS (
    SELECT greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS weeks
    FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
  ), times AS (
    SELECT step_times.* FROM reporting_week, step_times(window_starts_at, ends_at)
  ), quartiles AS (
    SELECT step_no, percentile_cont(0.25) WITHIN GROUP (ORDER BY minutes) AS p25_minutes FROM times GROUP BY step_no
  ), steps AS (
    SELECT step_no, count(*) AS listings, sum(minutes ORDER BY minutes) AS total_minutes, min(p25_minutes) AS p25_minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes,
           median_error(array_agg(minutes ORDER BY minutes))    AS median_error,
           sum(greatest(minutes - p25_minutes, 0) ORDER BY minutes) AS saved_minutes,
           -- The half width of the sum's 95 % interval, by its central limit. Sums go from small to large, so that the
         -- order of the rows on disk does not show in the last digit.
           1.959963984540054 * stddev_samp(greatest(minutes - p25_minutes, 0) ORDER BY minutes) * sqrt(count(*)) AS saved_error
    FROM times JOIN quartiles USING (step_no)
    GROUP BY step_no
  )
  SELECT steps.step_no, step, steps.listings, median_minutes, steps.median_error, p25_minutes,
         total_minutes / 60 / weeks                                   AS hours_a_week,
         total_minutes / nullif(sum(total_minutes) OVER (), 0)        AS share_of_time,
         saved_minutes / 60 / weeks                                   AS hours_saved_a_week,
         -- One listing alone takes its own 25th percentile, and saves nothing.
         (saved_minutes - coalesce(saved_error, 0)) / 60 / weeks      AS saved_low,
         (saved_minutes + coalesce(saved_error, 0)) / 60 / weeks      AS saved_high,
         saved_minutes - coalesce(saved_error, 0) <= 0                AS includes_zero,
         rank() OVER (ORDER BY total_minutes DESC, steps.step_no) = 1 AS is_slowest
  FROM steps
  JOIN (SELECT DISTINCT step_no, step FROM form_steps) AS names USING (step_no)
  CROSS JOIN weeks
$$;

-- What sells better than the market: one row per brand or category whose lower bound lies above the market's share sold
-- within 30 days; best first. Extra sales = one percent of a week's listings × (own share sold − the market's): what one
-- more percent of listings from there would add. Brands and categories with at least 20 listings that have been out for
-- 30 days. Of many that are looked at some beat the market by chance: where the exact test against the market, adjusted for
-- the number of brands and categories, does not stand at 10 %, the range reaches down to zero.
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
