-- title: The week against its targets
-- grain: one row per measure that has a target for the reporting week
-- when-empty: hide
-- format: value row, target row, last_year row, difference row_change, missed_by row_gap, attained share(0), label word
--
-- Targets come with the report (--targets), and are no part of the data. Actual against plan is told as it is, without an
-- interval: it is no claim about what lies behind. Of times and clicks less is better. reached and missed are told of a
-- week that the data covers to its end.
--   headline   'all_reached', 'all_missed', 'some_missed' or 'not_over'
--   is_subject marks the measure that is farthest, by its target, behind it, or where all are reached ahead of it
WITH wanted AS (
  SELECT metric, value AS target
  FROM targets, reporting_week
  WHERE (starts_at AT TIME ZONE zone)::date BETWEEN first_monday AND last_monday
), measured AS (
  SELECT now.*, before.previous AS last_year, as_of >= ends_at - interval '6 hours' AS is_over,
         now.metric = ANY (less_is_better()) AS less_is_better
  FROM reporting_week
  CROSS JOIN week_against(previous_starts_at) AS now
  LEFT JOIN week_against((starts_at AT TIME ZONE zone - interval '364 days') AT TIME ZONE zone) AS before USING (metric)
  WHERE EXISTS (SELECT FROM wanted)
), judged AS (
  SELECT measured.*, target,
         CASE WHEN NOT is_over OR value IS NULL             THEN 'not_over'
              WHEN less_is_better AND value <= target       THEN 'reached'
              WHEN NOT less_is_better AND value >= target   THEN 'reached'
              ELSE 'missed' END AS standing
  FROM wanted
  JOIN measured USING (metric)
), ranked AS (
  SELECT judged.*,
         count(*) FILTER (WHERE standing = 'reached') OVER () AS reached,
         count(*) FILTER (WHERE standing = 'missed') OVER ()  AS missed,
         row_number() OVER (ORDER BY standing = 'missed' DESC, standing = 'reached' DESC,
                                     abs(value / nullif(target, 0) - 1) DESC NULLS LAST, place) AS rank
  FROM judged
)
SELECT metric, label, value, target, last_year, value - target AS difference, abs(value - target) AS missed_by,
       value / nullif(target, 0) AS attained, standing, less_is_better, format, reached, missed,
       rank = 1 AND reached + missed > 0 AS is_subject,
       CASE WHEN reached + missed = 0 THEN 'not_over'
            WHEN missed = 0           THEN 'all_reached'
            WHEN reached = 0          THEN 'all_missed'
            ELSE 'some_missed' END AS headline
FROM ranked
ORDER BY place;
