-- title: What is proposed, and what it promises
-- grain: one row per proposition that can be sized; the row that later reports judge
-- when-empty: hide
-- format: baseline row, baseline_low row, baseline_high row, expected row, gain number(2), gain_low number(2), gain_high number(2), base_n number, base_events number, base_error number(4)
--
-- The measure is taken over the eight weeks to the reporting week, and again over the weeks after it. Expected is its
-- value if the proposition's assumption comes true:
--   mend      the drop-off at the step that broke in the reporting week, if it returns to that of the eight weeks before
--   maximise  the completion rate, if the categories below the median category reach its rate
--   reduce    the median active time at the costliest step, if everybody were as quick as the quickest quarter
--   promote   the share of listings of the best brand or category, if one more percent came from there
-- It is judged from eight weeks after the reporting week on.
WITH supply AS (
  SELECT started, completed, a_week,
         -- A day's gain is not a week's.
         CASE WHEN last_created - first_created < interval '6 days' THEN ' in this extract' ELSE ' a week' END AS per
  FROM report_window()
), best AS (
  SELECT * FROM promotion_gains() WHERE is_best
), best_supply AS (
  SELECT count(*) AS listings
  FROM best, reporting_week, listings
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  WHERE date_created >= window_starts_at AND date_created < ends_at
    AND name = CASE kind WHEN 'Brand' THEN brand ELSE category END
), broken AS (
  -- The step that carries a clear fall of the completion rate; its measure is that of the week alone.
  SELECT change.* FROM drivers() JOIN form_change() AS change ON change.step = part
  WHERE measure = 'completion_rate' AND split = 'step' AND is_named AND change.low > 0
), promised AS (
  SELECT 0 AS position, 'mend' AS proposition, 'Mend what broke' AS label, 'Step' AS subject_kind, step AS subject,
         'Drop-off at ' || step AS measure, 'share(1)' AS format,
         lost::float8 / reached AS baseline, wilson_low(lost, reached) AS baseline_low, wilson_high(lost, reached) AS baseline_high,
         reached AS base_n, lost AS base_events, NULL::float8 AS base_error, lost_before::float8 / reached_before AS expected,
         lost_extra AS gain, low * reached AS gain_low, high * reached AS gain_high, 'completed listings' || per AS gain_unit,
         false AS includes_zero
  FROM broken, supply
  UNION ALL
  SELECT 1, 'maximise', 'Maximise listing counts', 'Category', gains.category, 'Completion rate', 'share(1)',
         supply.completed::float8 / supply.started,
         wilson_low(supply.completed, supply.started), wilson_high(supply.completed, supply.started),
         supply.started, supply.completed, NULL,
         supply.completed::float8 / supply.started + total_completed / supply.a_week,
         total_completed, total_low, total_high, 'completed listings' || per, includes_zero
  FROM supply, (SELECT * FROM completion_gains() ORDER BY extra_completed DESC, category COLLATE "C" LIMIT 1) AS gains
  UNION ALL
  SELECT 2, 'reduce', 'Reduce listing time', 'Step', step, 'Median time at ' || step, 'minutes(1)',
         median_minutes, median_minutes - z95() * median_error, median_minutes + z95() * median_error,
         listings, NULL, median_error, p25_minutes,
         hours_saved_a_week, saved_low, saved_high, 'hours' || per, includes_zero
  FROM step_savings(), supply
  WHERE is_slowest
  UNION ALL
  SELECT 3, 'promote', 'Promote what sells', kind, name, 'Share of listings', 'share(1)',
         best_supply.listings::float8 / supply.started,
         wilson_low(best_supply.listings, supply.started), wilson_high(best_supply.listings, supply.started),
         supply.started, best_supply.listings, NULL, best_supply.listings::float8 / supply.started + 0.01,
         extra_sales, extra_low, extra_high, 'sales' || per, extra_low <= 0
  FROM best, best_supply, supply
  WHERE supply.started > 0
)
SELECT proposition, label, subject_kind, subject, measure, baseline, baseline_low, baseline_high, base_n, base_events,
       base_error, expected, gain, gain_low, gain_high, gain_unit, includes_zero,
       (ends_at AT TIME ZONE zone + interval '56 days') AT TIME ZONE zone AS judged_from, format
FROM promised, reporting_week
ORDER BY position;
