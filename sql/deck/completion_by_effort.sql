-- title: Completion by the time a draft has taken
-- grain: one row per fifth of the listings of the eight weeks to the reporting week, by active time up to the photos
-- when-empty: hide
-- format: from_minutes minutes(1), to_minutes minutes(1), completion_rate share(1), low share(1), high share(1)
--
-- Only listings that reached the photos: their first steps are comparable whether they were completed or not.
WITH effort AS (
  SELECT id, sum(minutes) FILTER (WHERE step_no <= 2) AS minutes
  FROM reporting_week, step_times(window_starts_at, ends_at)
  GROUP BY id
  HAVING max(step_no) >= 3
), fifths AS (
  SELECT effort.*, date_completed IS NOT NULL AS is_completed, ntile(5) OVER (ORDER BY minutes, effort.id) AS fifth
  FROM effort JOIN listings USING (id)
  WHERE minutes IS NOT NULL
)
SELECT fifth, round(min(minutes)::numeric, 1) || '–' || round(max(minutes)::numeric, 1) || ' min' AS minutes_before_photos,
       min(minutes) AS from_minutes, max(minutes) AS to_minutes,
       count(*) AS listings, count(*) FILTER (WHERE is_completed) AS completed,
       count(*) FILTER (WHERE is_completed)::float8 / count(*)      AS completion_rate,
       wilson_low(count(*) FILTER (WHERE is_completed), count(*))   AS low,
       wilson_high(count(*) FILTER (WHERE is_completed), count(*))  AS high
FROM fifths
GROUP BY fifth
HAVING count(*) >= 5
ORDER BY fifth;
