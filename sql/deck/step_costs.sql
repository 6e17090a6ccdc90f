-- title: What each step of the form costs
-- grain: one row per step; active time of the listings of the eight weeks to the reporting week
-- when-empty: hide
-- format: median_minutes minutes(1), p25_minutes minutes(1), hours_a_week number(1), hours_saved_a_week number(1), saved_low number(1), saved_high number(1), share_of_time share(0)
--
-- Sums are of exact numbers: those of floating ones would depend on the order in which rows come.
-- Hours saved = the time above the step's own 25th percentile, summed over listings and brought to a week.
WITH weeks AS (
  SELECT greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS weeks
  FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
), times AS (
  SELECT step_times.* FROM reporting_week, step_times(window_starts_at, ends_at)
), quartiles AS (
  SELECT step_no, percentile_cont(0.25) WITHIN GROUP (ORDER BY minutes) AS p25_minutes FROM times GROUP BY step_no
), steps AS (
  SELECT step_no, count(*) AS listings, sum(minutes::numeric)::float8 AS total_minutes, min(p25_minutes) AS p25_minutes,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes,
         sum(greatest(minutes - p25_minutes, 0)::numeric)::float8      AS saved_minutes,
         -- The half width of the sum's 95 % interval, by its central limit.
         1.959963984540054 * stddev_samp(greatest(minutes - p25_minutes, 0)::numeric)::float8 * sqrt(count(*)) AS saved_error
  FROM times JOIN quartiles USING (step_no)
  GROUP BY step_no
)
SELECT step, steps.listings, median_minutes, p25_minutes,
       total_minutes / 60 / weeks                                   AS hours_a_week,
       total_minutes / nullif(sum(total_minutes) OVER (), 0)        AS share_of_time,
       saved_minutes / 60 / weeks                                   AS hours_saved_a_week,
       (saved_minutes - saved_error) / 60 / weeks                   AS saved_low,
       (saved_minutes + saved_error) / 60 / weeks                   AS saved_high,
       coalesce(saved_minutes - saved_error, 0) <= 0                AS includes_zero,
       rank() OVER (ORDER BY total_minutes DESC, steps.step_no) = 1 AS is_slowest
FROM steps
JOIN (SELECT DISTINCT step_no, step FROM form_steps) AS names USING (step_no)
CROSS JOIN weeks
ORDER BY steps.step_no;
