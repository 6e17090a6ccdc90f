-- title: What is proposed, and what it promises
-- grain: one row per proposition that can be sized; the row that later reports judge
-- when-empty: hide
-- format: baseline row, baseline_low row, baseline_high row, expected row
-- format: gain number(2), gain_low number(2), gain_high number(2), base_n number, base_events number
-- format: base_error number(4)
--
-- The measure is taken over the eight weeks to the reporting week, and again over the weeks after it. Expected is its
-- value if the proposition's assumption comes true:
--   mend      the drop-off at the step that broke in the reporting week, if it returns to that of the eight weeks before
--   maximise  the completion rate, if the categories below the median category reach its rate
--   reduce    the median active time at the costliest step, if everybody were as quick as the quickest quarter
--   promote   the share of listings of the best brand or category, if one more percent came from there
-- It is judged from eight weeks after the reporting week on.
WITH promised AS MATERIALIZED (
  SELECT * FROM recommendations()
), report_unit AS (
  -- A day's gain is not a week's.
  SELECT CASE WHEN last_created - first_created < interval '6 days' THEN ' in this extract' ELSE ' a week' END AS per
  FROM report_window()
), best_supply AS (
  SELECT count(*) AS listings
  FROM promised, reporting_week, listings
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  WHERE recommendation = 'promote' AND date_created >= window_starts_at AND date_created < ends_at
    AND subject = CASE subject_kind WHEN 'Brand' THEN brand ELSE category END
), measured AS (
  -- The step that broke is measured in the reporting week alone, the costliest one as it was sized.
  SELECT recommendation, CASE recommendation WHEN 'mend' THEN 'Drop-off at ' ELSE 'Median time at ' END || subject AS measure,
         base_n, base_events, base_error, baseline, expected
  FROM promised
  WHERE recommendation IN ('mend', 'reduce')
  UNION ALL
  SELECT recommendation, watch, started, completed, NULL, completed::float8 / started,
         completed::float8 / started + gain_listings / a_week
  FROM promised, report_window()
  WHERE recommendation = 'maximise'
  UNION ALL
  SELECT recommendation, watch, started, listings, NULL, listings::float8 / started, listings::float8 / started + 0.01
  FROM promised, report_window(), best_supply
  WHERE recommendation = 'promote'
), gains AS (
  SELECT recommendation, gain_listings AS gain, listings_low AS gain_low, listings_high AS gain_high,
         'completed listings' AS unit
  FROM promised
  WHERE recommendation IN ('mend', 'maximise')
  UNION ALL
  SELECT recommendation, hours, hours_low, hours_high, 'hours' FROM promised WHERE recommendation = 'reduce'
  UNION ALL
  SELECT recommendation, gain_sales, sales_low, sales_high, 'sales' FROM promised WHERE recommendation = 'promote'
)
SELECT recommendation AS proposition, label, subject_kind, subject, measure, measured.baseline,
       CASE WHEN measured.base_events IS NULL THEN measured.baseline - z95() * measured.base_error
            ELSE wilson_low(measured.base_events, measured.base_n) END  AS baseline_low,
       CASE WHEN measured.base_events IS NULL THEN measured.baseline + z95() * measured.base_error
            ELSE wilson_high(measured.base_events, measured.base_n) END AS baseline_high,
       measured.base_n, measured.base_events, measured.base_error, measured.expected, gain, gain_low, gain_high,
       unit || per AS gain_unit, includes_zero,
       (ends_at AT TIME ZONE zone + interval '56 days') AT TIME ZONE zone AS judged_from, format
FROM promised
JOIN measured USING (recommendation)
JOIN gains USING (recommendation)
CROSS JOIN report_unit
CROSS JOIN reporting_week
ORDER BY array_position(ARRAY['mend', 'maximise', 'reduce', 'promote'], recommendation);
