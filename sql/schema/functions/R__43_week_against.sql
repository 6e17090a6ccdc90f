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
           first_whole_week()::date                              AS first_whole_week
    FROM reporting_week
  ), measures AS (
    SELECT counted.*
    FROM period,
         week_measures(ARRAY(SELECT this_monday - 7 * back FROM generate_series(0, 8) AS back) || other_monday) AS counted
  ), now AS (
    SELECT measures.* FROM measures JOIN period ON monday = this_monday
  ), earlier_week AS (
    SELECT measures.* FROM measures JOIN period ON monday = other_monday
  ), usual AS (
    SELECT metric, avg(value ORDER BY monday) AS mean
    FROM measures, period
    WHERE monday BETWEEN this_monday - 56 AND this_monday - 7 AND monday >= first_whole_week
    GROUP BY metric
  ), pairs AS (
    -- The earlier week twice: as it stands, and as it stood at the reporting week's age.
    SELECT now.*, before.value AS value_before, before.variance AS variance_before,
           before.successes AS successes_before, before.n AS n_before, before.design_effect AS effect_before
    FROM now
    JOIN earlier_week AS before USING (metric)
    UNION ALL
    SELECT now.*, before.aged, before.aged_variance, before.aged_successes, before.n, before.design_effect
    FROM now
    JOIN earlier_week AS before USING (metric)
  ), intervals AS (
    SELECT metric, value - value_before - sqrt(variance + variance_before) * z95() AS low,
           value - value_before + sqrt(variance + variance_before) * z95()         AS high
    FROM pairs
    WHERE n IS NULL
    UNION ALL
    SELECT metric, change_low(successes, n, design_effect, successes_before, n_before, effect_before),
           change_high(successes, n, design_effect, successes_before, n_before, effect_before)
    FROM pairs
    WHERE n IS NOT NULL
  ), widest AS (
    SELECT metric, min(low) AS low, max(high) AS high FROM intervals GROUP BY metric
  ), compared AS (
    SELECT now.place, metric, now.label, now.format, now.value, is_over, usual.mean AS mean_of_8_weeks, low, high,
           first_whole_week <= other_monday AS has_whole_week,
           metric NOT IN ('new_sellers', 'returning_sellers') OR first_whole_week <= other_monday - 56 AS is_known,
           CASE WHEN first_whole_week <= other_monday THEN earlier_week.value END AS previous
    FROM period
    CROSS JOIN now
    JOIN earlier_week USING (metric)
    JOIN widest USING (metric)
    LEFT JOIN usual USING (metric)
  )
  SELECT place, metric, label, format, value, previous, mean_of_8_weeks,
         CASE WHEN is_over THEN value - previous END                           AS difference,
         CASE WHEN is_over AND previous IS NOT NULL AND is_known THEN low END  AS low,
         CASE WHEN is_over AND previous IS NOT NULL AND is_known THEN high END AS high,
         CASE WHEN NOT is_over THEN 'week incomplete'
              WHEN has_whole_week IS NOT TRUE THEN 'no earlier week'
              WHEN NOT is_known THEN 'too few to compare'
              ELSE coalesce(verdict(low, high), 'too few to compare') END AS verdict
  FROM compared
$$;
COMMENT ON FUNCTION week_against IS
  'One row per measure: the reporting week against the week of an instant, with the 95 % confidence interval of '
  'the difference and a verdict';
