-- title: The week against its targets
-- grain: one row per measure that has a target for the reporting week
-- when-empty: hide
-- format: value row, target row, last_year row, difference row_change, missed_by row_gap, attained share(0), label word
--
-- Targets come with the report (--targets), and are no part of the data. Actual against plan is told as it is, without an
-- interval: it is no claim about what lies behind. Of times and clicks less is better. reached and missed are told of a
-- week that the data covers to its end.
WITH wanted AS (
  SELECT metric, value AS target
  FROM targets, reporting_week
  WHERE (starts_at AT TIME ZONE zone)::date BETWEEN first_monday AND last_monday
), measured AS (
  SELECT now.*, before.previous AS last_year, as_of >= ends_at - interval '6 hours' AS is_over,
         now.metric IN ('time_to_list', 'clicks_per_listing') AS less_is_better
  FROM reporting_week
  CROSS JOIN week_against(previous_starts_at) AS now
  LEFT JOIN week_against((starts_at AT TIME ZONE zone - interval '364 days') AT TIME ZONE zone) AS before USING (metric)
  WHERE EXISTS (SELECT FROM wanted)
)
SELECT metric, label, value, target, last_year, value - target AS difference, abs(value - target) AS missed_by,
       value / nullif(target, 0) AS attained,
       CASE WHEN NOT is_over OR value IS NULL             THEN 'not_over'
            WHEN less_is_better AND value <= target       THEN 'reached'
            WHEN NOT less_is_better AND value >= target   THEN 'reached'
            ELSE 'missed' END AS standing,
       less_is_better, format
FROM wanted
JOIN measured USING (metric)
ORDER BY place;
