-- title: What a median completion rate would be worth
-- grain: one row per category name below the median category, a week; categories with at least 20 listings in the eight weeks to the reporting week
-- when-empty: hide
-- format: completion_rate share(1), median_rate share(1), sold_share share(1), extra_completed number(1), extra_low number(1), extra_high number(1), extra_sold number(1), total_completed number(1), total_low number(1), total_high number(1), total_sold number(1)
--
-- Extra completed = started a week × (median rate − own rate); its range comes from the interval of the own rate.
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
  SELECT sum(extra_completed) AS total_completed, sum(extra_sold) AS total_sold,
         sum(extra_completed) - sqrt(sum((extra_completed - extra_low) ^ 2))  AS total_low,
         sum(extra_completed) + sqrt(sum((extra_high - extra_completed) ^ 2)) AS total_high
  FROM gains
)
SELECT gains.*, total_completed, total_low, total_high, total_sold, total_low <= 0 AS includes_zero
FROM gains, totals
ORDER BY extra_completed DESC, category COLLATE "C";
