-- title: This week and the same week last year
-- grain: one row per measure, for the reporting week and the one 52 weeks before; from 53 weeks on record on
-- when-empty: hide
-- format: value row, last_year row, difference row_change, moved_by row_gap, low row_change, high row_change
-- format: last_years_week week, label word, verdict word
--
-- 52 weeks before is the week that has the same days of the week and nearly the same days of the year. Intervals and
-- verdicts as in our_numbers.
SELECT metric, label, value, previous AS last_year, difference, abs(difference) AS moved_by, low, high, verdict,
       to_char(starts_at AT TIME ZONE zone - interval '364 days', 'IYYY-"W"IW') AS last_years_week,
       verdict IN ('up', 'down') AS is_clear, format
FROM reporting_week, week_against((starts_at AT TIME ZONE zone - interval '364 days') AT TIME ZONE zone)
WHERE previous IS NOT NULL
ORDER BY place;
