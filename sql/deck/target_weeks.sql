-- title: Actual, target and last year, week by week
-- grain: one row per measure that has a target, and week of the 26 to the reporting week, oldest first
-- when-empty: hide
-- format: week week, value row, target row, last_year row, label word
--
-- Last year is the week 52 weeks before, where that lies on record as a whole. Weeks from the record's first whole one on.
WITH wanted AS (
  SELECT metric, value AS target, monday::date AS monday
  FROM targets, reporting_week,
       generate_series(trend_starts_at AT TIME ZONE zone, starts_at AT TIME ZONE zone, interval '7 days') AS monday
  WHERE monday::date BETWEEN first_monday AND last_monday
), mondays AS (
  SELECT monday::date AS monday
  FROM reporting_week,
       generate_series(trend_starts_at AT TIME ZONE zone, starts_at AT TIME ZONE zone, interval '7 days') AS monday
  WHERE EXISTS (SELECT FROM wanted)
    AND monday::date >= first_whole_week()::date
), measured AS (
  SELECT *
  FROM week_measures(ARRAY(SELECT monday FROM mondays) || ARRAY(SELECT monday - 364 FROM mondays))
  WHERE monday >= first_whole_week()::date
)
SELECT now.metric, now.label, to_char(mondays.monday, 'IYYY-"W"IW') AS week, now.value, target,
       last_year.value AS last_year, mondays.monday = (starts_at AT TIME ZONE zone)::date AS is_reported, now.format
FROM reporting_week
CROSS JOIN mondays
JOIN measured AS now USING (monday)
LEFT JOIN measured AS last_year ON last_year.metric = now.metric AND last_year.monday = mondays.monday - 364
LEFT JOIN wanted ON wanted.metric = now.metric AND wanted.monday = mondays.monday
WHERE now.metric IN (SELECT metric FROM wanted)
ORDER BY now.place, mondays.monday;
