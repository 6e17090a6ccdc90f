-- title: The form step by step, this week against before
-- grain: one row per step of the form, in its order
-- when-empty: hide
-- format: drop_off_now share(1), drop_off_before share(1), difference points(1), low points(1), high points(1)
-- format: moved_by gap(1), effect points(1), p_value number(4), q_value number(3), step word, lost_extra number(0)
-- format: lost_extra_low number(0), lost_extra_high number(0), left_after_usual number(0), gap_to_usual number(0)
-- format: lost_usual number(0)
--
-- The reporting week against the eight whole weeks before it. Drop-off: of the listings that reach the step, the share that
-- goes no further. left_after_usual: how many would be left after the step at the drop-offs of before. q_value: of the
-- change, adjusted for all parts that were looked at where the completion rate moved, else for the steps.
WITH changes AS (
  SELECT * FROM form_change()
), own AS (
  SELECT key::int AS step_no, q_value AS q
  FROM (SELECT array_agg(step_no::text) AS steps, array_agg(p_value) AS p_values FROM changes) AS tests,
       adjusted(steps, p_values)
)
SELECT step_no, changes.step,
       reached                                                 AS reached_now,
       lost                                                    AS lost_now,
       lost::float8 / nullif(reached, 0)                       AS drop_off_now,
       reached_before,
       lost_before,
       lost_before::float8 / nullif(reached_before, 0)         AS drop_off_before,
       lost::float8 / nullif(reached, 0) - lost_before::float8 / nullif(reached_before, 0) AS difference,
       abs(lost::float8 / nullif(reached, 0) - lost_before::float8 / nullif(reached_before, 0)) AS moved_by,
       changes.low, changes.high,
       changes.effect,
       changes.p_value,
       coalesce(drivers.q_value, own.q)                        AS q_value,
       coalesce(coalesce(drivers.q_value, own.q) <= fdr(), false) AS stands,
       coalesce(is_named, false)                               AS is_named,
       lost_extra,
       changes.low * reached                                   AS lost_extra_low,
       changes.high * reached                                  AS lost_extra_high,
       reached * lost_before::float8 / nullif(reached_before, 0) AS lost_usual,
       reached - lost                                          AS left_after_now,
       usual_left                                              AS left_after_usual,
       usual_left - (reached - lost)                           AS gap_to_usual
FROM changes
LEFT JOIN drivers() ON measure = 'completion_rate' AND split = 'step' AND part = changes.step
LEFT JOIN own USING (step_no)
WHERE step_no > 0 AND reached > 0 AND reached_before > 0
ORDER BY step_no;
