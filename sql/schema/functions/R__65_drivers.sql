-- What carries the movement of the measures that moved clearly: every part that was looked at, adjusted for their number
-- measure by measure. Nothing where nothing moved.
--   split, part       a step of the form, a group of listings, or, as part 'Mix', the shift between the groups of a split
--   now, before       drop-off at the step; rate of the group; count of the week and of the mean week before
--   effect            on the measure, in its unit; within a split, rate effects and mix add up to the whole change
--   low, high         95 % confidence interval of the effect
--   stands            at a false discovery rate of 10 %
--   is_named          of those that stand and make at least a quarter of the change, the way the measure went, the largest;
--                     a step of the form or a shift between groups before a group's own change of about that size,
--                     which the first two explain
CREATE OR REPLACE FUNCTION drivers()
RETURNS TABLE (measure text, split text, part text, n_now bigint, n_before bigint, value_now double precision,
               value_before double precision, effect double precision, low double precision, high double precision,
               p_value double precision, q_value double precision, stands boolean, is_named boolean)
LANGUAGE plpgsql STABLE SET jit = off AS $$
#variable_conflict use_column
DECLARE
  moved text[] := ARRAY(SELECT metric FROM reporting_week, week_news(previous_starts_at) WHERE is_headline);
BEGIN
  IF NOT moved && ARRAY['listings_started', 'listings_completed', 'completion_rate', 'sales'] THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH form AS MATERIALIZED (
    SELECT * FROM form_change() WHERE 'completion_rate' = ANY (moved)
  ), groups AS MATERIALIZED (
    SELECT * FROM completion_parts() WHERE 'completion_rate' = ANY (moved)
  ), mixes AS (
    -- The shift between groups is one number a split; its variance is that of a mean over independent sellers' listings.
    SELECT one.split, sum(mix_effect) AS effect, sum(n)::bigint AS n, sum(n_before)::bigint AS n0,
           sqrt((sum(n * gap ^ 2) / sum(n) - (sum(n * gap) / sum(n)) ^ 2) / sum(n)
                + (sum(n_before * gap ^ 2) / sum(n_before) - (sum(n_before * gap) / sum(n_before)) ^ 2) / sum(n_before)) AS error
    FROM (SELECT groups.*, (coalesce(k::float8 / nullif(n, 0), k_before::float8 / nullif(n_before, 0))
                            + coalesce(k_before::float8 / nullif(n_before, 0), k::float8 / nullif(n, 0))) / 2 AS gap
          FROM groups) AS one
    GROUP BY one.split
  ), looked_at AS (
    SELECT 'completion_rate' AS measure, 'step' AS split, form.step AS part, form.reached AS n, form.reached_before AS n0,
           lost::float8 / nullif(form.reached, 0) AS now, lost_before::float8 / nullif(form.reached_before, 0) AS before,
           form.effect,
           least(form.low * ratio, form.high * ratio) AS low, greatest(form.low * ratio, form.high * ratio) AS high,
           form.p_value, step_no AS position
    FROM form
    CROSS JOIN LATERAL (SELECT form.effect / nullif(lost::float8 / nullif(form.reached, 0)
                                                    - lost_before::float8 / nullif(form.reached_before, 0), 0) AS ratio) AS one
    UNION ALL
    SELECT 'completion_rate', groups.split, groups.part, n, groups.n_before, k::float8 / nullif(n, 0),
           k_before::float8 / nullif(groups.n_before, 0), rate_effect,
           rate_effect * least(ratio_low, ratio_high), rate_effect * greatest(ratio_low, ratio_high), groups.p_value, 0
    FROM groups
    CROSS JOIN LATERAL (SELECT k::float8 / nullif(n, 0) - k_before::float8 / nullif(groups.n_before, 0) AS moved_by) AS one
    CROSS JOIN LATERAL (SELECT groups.low / nullif(moved_by, 0) AS ratio_low, groups.high / nullif(moved_by, 0) AS ratio_high) AS two
    UNION ALL
    SELECT 'completion_rate', mixes.split, 'Mix', n, n0, NULL, NULL, mixes.effect,
           mixes.effect - 1.959963984540054 * error, mixes.effect + 1.959963984540054 * error,
           two_sided_p(mixes.effect / nullif(error, 0)), 0
    FROM mixes
    UNION ALL
    SELECT count_parts.measure, count_parts.split, count_parts.part, NULL, NULL, value::float8, before, value - before,
           count_parts.low, count_parts.high, count_parts.p_value, 0
    FROM count_parts() WHERE count_parts.measure = ANY (moved)
  ), numbered AS (
    SELECT looked_at.*, row_number() OVER (PARTITION BY looked_at.measure
                                           ORDER BY looked_at.p_value, looked_at.split COLLATE "C", position,
                                                    looked_at.part COLLATE "C") AS place
    FROM looked_at
  ), adjusted AS (
    SELECT one.measure, position AS place, q
    FROM (SELECT numbered.measure, array_agg(numbered.p_value ORDER BY place) AS p_values
          FROM numbered WHERE numbered.p_value IS NOT NULL GROUP BY numbered.measure) AS one
    CROSS JOIN LATERAL unnest(benjamini_hochberg(p_values)) WITH ORDINALITY AS two (q, position)
  ), changes AS (
    SELECT metric, nullif(value - mean_of_8_weeks, 0) AS change FROM reporting_week, week_news(previous_starts_at)
  ), judged AS (
    SELECT numbered.*, adjusted.q, coalesce(adjusted.q <= 0.1, false) AS stands,
           coalesce(adjusted.q <= 0.1 AND numbered.effect / change >= 0.25, false) AS pulls
    FROM numbered
    LEFT JOIN adjusted USING (measure, place)
    LEFT JOIN changes ON metric = numbered.measure
  )
  SELECT judged.measure, judged.split, judged.part, n, n0, now, judged.before, judged.effect, judged.low, judged.high,
         judged.p_value, q, judged.stands,
         pulls AND row_number() OVER (PARTITION BY judged.measure, pulls
                                      ORDER BY abs(judged.effect) * CASE WHEN judged.split = 'step' OR judged.part = 'Mix'
                                                                     THEN 2 ELSE 1 END DESC, place) = 1
  FROM judged
  ORDER BY judged.measure COLLATE "C", judged.split COLLATE "C", position, judged.part COLLATE "C";
END
$$;
COMMENT ON FUNCTION drivers IS
  'One row per measure that moved and part that was looked at: its effect with interval, and whether it stands at a '
  'false discovery rate of 10 %';
