-- title: Steps of the listing form
-- grain: one row per step, listings of the eight weeks to the reporting week that have events
-- when-empty: hide
-- format: share_reached share(1), drop_off share(1), median_minutes minutes(1), step word
--
--   headline   'one_step' where one step loses most drafts (is_worst), 'tie' where others lose as many, 'none_lost', or
--              'too_few' below 20 listings
WITH times AS (
  SELECT step_times.* FROM reporting_week, step_times(window_starts_at, ends_at)
), furthest AS (
  SELECT id, max(step_no) AS last_step FROM times GROUP BY id
), outcome AS (
  SELECT furthest.id, CASE WHEN date_completed IS NOT NULL THEN 6 ELSE last_step END AS last_step
  FROM furthest JOIN listings USING (id)
), steps AS (
  SELECT DISTINCT step_no, step FROM form_steps
), counted AS (
  SELECT step_no, step,
         (SELECT count(*) FROM outcome WHERE last_step >= step_no) AS reached,
         (SELECT count(*) FROM outcome WHERE last_step = step_no)  AS lost,
         (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes)
        FROM times WHERE times.step_no = steps.step_no) AS median_minutes
  FROM steps
)
SELECT step_no, step, reached,
       reached::float8 / nullif(max(reached) OVER (), 0)                      AS share_reached,
       lost,
       lost::float8 / nullif(reached, 0)                                      AS drop_off,
       median_minutes,
       -- Ties are broken by the order of the form.
       rank() OVER (ORDER BY lost DESC, step_no) = 1 AND lost > 0             AS is_worst,
       CASE WHEN max(reached) OVER () < min_listings()                                THEN 'too_few'
            WHEN max(lost) OVER () = 0                                                THEN 'none_lost'
            WHEN count(*) FILTER (WHERE lost = most) OVER () > 1                      THEN 'tie'
            ELSE 'one_step' END                                               AS headline
FROM (SELECT counted.*, max(lost) OVER () AS most FROM counted) AS counted
WHERE EXISTS (SELECT FROM outcome)
ORDER BY step_no;
