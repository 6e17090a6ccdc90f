-- title: This week and the same week last year
-- grain: one row per measure, for the reporting week and the one 52 weeks before; from 53 weeks on record on
-- when-empty: hide
-- format: value row, last_year row, difference row_change, moved_by row_gap, low row_change, high row_change
-- format: last_years_week week, label word, verdict word
--
-- 52 weeks before is the week that has the same days of the week and nearly the same days of the year. Intervals,
-- verdicts and what is a headline as in our_numbers, false discovery rate over the measures included.
--   headline   'better' or 'worse' where all measures that make a headline went the business's way, or none did; 'mixed'
--              where they went both; 'as_last_year' where none makes one; 'not_over'
--   is_subject marks the measure that comes first of them
WITH compared AS (
  SELECT news.*, to_char(starts_at AT TIME ZONE zone - interval '364 days', 'IYYY-"W"IW') AS last_years_week,
         is_headline AND news_rank = 1 AS is_subject,
         (verdict = 'up') = (metric NOT IN ('time_to_list', 'clicks_per_listing')) AS is_better
  FROM reporting_week, week_news((starts_at AT TIME ZONE zone - interval '364 days') AT TIME ZONE zone) AS news
  WHERE previous IS NOT NULL
)
SELECT metric, label, value, previous AS last_year, difference, abs(difference) AS moved_by, low, high, verdict,
       last_years_week, verdict IN ('up', 'down') AS is_clear, format, q_value, is_headline, is_subject,
       CASE WHEN bool_and(verdict = 'week incomplete') OVER ()       THEN 'not_over'
            WHEN NOT bool_or(is_headline) OVER ()                    THEN 'as_last_year'
            WHEN bool_and(is_better OR NOT is_headline) OVER ()      THEN 'better'
            WHEN bool_and(NOT is_better OR NOT is_headline) OVER ()  THEN 'worse'
            ELSE 'mixed' END AS headline,
       bool_or(is_headline) OVER () AS is_worth_a_slide
FROM compared
ORDER BY place;
