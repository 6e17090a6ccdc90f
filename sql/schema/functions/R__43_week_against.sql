-- The reporting week's measures against those of an earlier week, named by any instant in it. One row per measure.
--   previous         the earlier week's; null where that week does not lie on record as a whole
--   mean_of_8_weeks  of the eight weeks before the reporting week, those that lie on record as a whole
--   difference, low, high   null where nothing can be compared: before an earlier whole week, and where the data does
-- not
--                    cover the reporting week to its end. The interval covers both the weeks as they stand and the
-- weeks
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
               CASE WHEN now.n IS NULL THEN sqrt(now.variance + seen.variance) * z95()
                    ELSE sqrt(now.design_effect * (now.value - wilson_low(now.successes, now.n)) ^ 2
                              + before.design_effect * (wilson_high(seen.successes, before.n) - seen.value) ^ 2)
               END AS below,
               CASE WHEN now.n IS NULL THEN sqrt(now.variance + seen.variance) * z95()
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
COMMENT ON FUNCTION week_against IS
  'One row per measure: the reporting week against the week of an instant, with the 95 % confidence interval of '
  'the difference and a verdict';
