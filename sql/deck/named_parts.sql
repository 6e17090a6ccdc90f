-- title: The groups among which the cause of the week's change was found
-- grain: one row per group of the split that the story names; none where it names a step of the form, or nothing
-- when-empty: hide
-- format: value_now row, value_before row, effect row_change, low row_change, high row_change, part word
-- format: share_now share(1), share_before share(1), mix_effect points(1), effect_count change(0), low_count change(0)
-- format: high_count change(0)
--
-- share_now, share_before   of all listings in the split; with mix_effect, what the shift between the groups is made of
-- effect_count   of a count, effect in its unit: the factors have units of their own
WITH carried AS MATERIALIZED (
  SELECT drivers.*, row_number() OVER () AS position FROM drivers()
)
SELECT part, n_now, n_before, value_now, value_before, effect, low, high, is_named,
       CASE WHEN measure IN ('completion_rate', 'sold_within_30_days') THEN 'share(1)'
            WHEN split = 'factors' AND part <> 'Number of sellers' THEN 'number(2)' ELSE 'number(0)' END AS format,
       CASE WHEN rate_effect IS NULL THEN effect END                     AS effect_count,
       CASE WHEN rate_effect IS NULL THEN low END                        AS low_count,
       CASE WHEN rate_effect IS NULL THEN high END                       AS high_count,
       n_now::float8 / nullif(sum(n_now) OVER (), 0)                     AS share_now,
       n_before::float8 / nullif(sum(n_before) OVER (), 0)               AS share_before,
       mix_effect
FROM carried
WHERE part <> 'Mix'
  AND (measure, split) IN (SELECT measure, split FROM carried
                           WHERE is_named AND split <> 'step'
                             AND measure = story_lead(ARRAY(SELECT measure FROM carried WHERE is_named)))
ORDER BY abs(CASE WHEN (SELECT bool_or(part = 'Mix') FROM carried AS shift
                        WHERE shift.is_named AND (shift.measure, shift.split) = (carried.measure, carried.split))
                  THEN mix_effect ELSE effect END) DESC NULLS LAST, position;
