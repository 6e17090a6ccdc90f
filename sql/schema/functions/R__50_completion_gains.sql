-- What a median completion rate would be worth: one row per category name below the median category, among those with
-- at least 20 listings in the eight weeks to the reporting week; all figures a week. Extra completed = started a week ×
-- (median rate − own rate); its range comes from the interval of the own rate. Some category always lies lowest: where
-- none below the median differs from the rest beyond chance, the range of the sum reaches down to zero.
CREATE OR REPLACE FUNCTION completion_gains()
RETURNS TABLE (category text, started bigint, completed bigint, completion_rate double precision, median_rate double precision,
              sold_share double precision, extra_completed double precision, extra_low double precision,
              extra_high double precision, extra_sold double precision, total_completed double precision,
              total_low double precision, total_high double precision, total_sold double precision, includes_zero boolean)
LANGUAGE sql STABLE AS $$
  WITH rates AS (
    SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
           count(*) FILTER (WHERE is_completed)::float8 / count(*) AS rate
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
    GROUP BY category
    HAVING count(*) >= min_listings()
  ), median AS (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY rate) AS median_rate FROM rates
  ), tested AS (
    SELECT category, rate,
           binomial_or_normal_p(completed, started, sum(completed) OVER ()::bigint, sum(started) OVER ()::bigint) AS p
    FROM rates
  ), clear AS (
    SELECT coalesce(bool_or(q_value <= fdr() AND rate < median_rate), false) AS is_clear
    FROM median,
         (SELECT array_agg(category) AS categories, array_agg(p) AS p_values FROM tested) AS tests,
         adjusted(categories, p_values)
    JOIN tested ON tested.category = key
  ), sold AS (
    SELECT category, count(*) FILTER (WHERE sold_within_30_days)::float8
                     / nullif(count(*) FILTER (WHERE is_completed), 0) AS sold_share
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
    GROUP BY category
  ), gains AS (
    SELECT category, rates.started, rates.completed, rate AS completion_rate, median_rate, sold_share,
           rates.started::float8 / weeks * (median_rate - rate)                              AS extra_completed,
           rates.started::float8 / weeks * (median_rate - wilson_high(rates.completed, rates.started))   AS extra_low,
           rates.started::float8 / weeks * (median_rate - wilson_low(rates.completed, rates.started))    AS extra_high,
           rates.started::float8 / weeks * (median_rate - rate) * sold_share                 AS extra_sold
    FROM rates
    CROSS JOIN median
    CROSS JOIN report_window()
    LEFT JOIN sold USING (category)
    WHERE rate < median_rate
  ), totals AS (
    -- Categories err independently, so the half widths of their intervals add as squares.
    SELECT sum(extra_completed ORDER BY category COLLATE "C") AS total_completed,
           sum(extra_sold ORDER BY category COLLATE "C")      AS total_sold,
           sqrt(sum((extra_completed - extra_low) ^ 2 ORDER BY category COLLATE "C"))  AS below,
           sqrt(sum((extra_high - extra_completed) ^ 2 ORDER BY category COLLATE "C")) AS above
    FROM gains
  ), ranges AS (
    SELECT totals.*, total_completed + above AS total_high,
           CASE WHEN is_clear THEN total_completed - below ELSE least(total_completed - below, 0) END AS total_low
    FROM totals, clear
  )
  SELECT gains.*, total_completed, total_low, total_high, total_sold, total_low <= 0 AS includes_zero
  FROM gains, ranges
$$;
COMMENT ON FUNCTION completion_gains IS
  'One row per category below the median completion rate: what the median rate would add, per week';
