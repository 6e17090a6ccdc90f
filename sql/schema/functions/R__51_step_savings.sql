-- What each step of the form costs: one row per step; active time of the listings of the eight weeks to the reporting
-- week.
-- Hours saved = the time above the step's own 25th percentile, summed over listings and brought to a week.
CREATE OR REPLACE FUNCTION step_savings()
RETURNS TABLE (step_no int, step text, listings bigint, median_minutes double precision, median_error double precision,
              p25_minutes double precision, hours_a_week double precision, share_of_time double precision,
              hours_saved_a_week double precision, saved_low double precision, saved_high double precision,
              includes_zero boolean, is_slowest boolean)
LANGUAGE sql STABLE AS $$
  WITH times AS (
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
           z95() * stddev_samp(greatest(minutes - p25_minutes, 0) ORDER BY minutes) * sqrt(count(*)) AS saved_error
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
  CROSS JOIN report_window()
$$;
COMMENT ON FUNCTION step_savings IS
  'One row per step of the form: its time, and the hours above its 25th percentile, per week';
