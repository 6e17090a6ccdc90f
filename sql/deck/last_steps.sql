-- title: Where drafts are left
-- grain: one row per step of the form; drafts of the eight weeks to the reporting week, by the furthest step that they reached
-- when-empty: hide
-- format: share share(1), step word
WITH drafts AS (
  SELECT listings.id
  FROM listings, reporting_week
  WHERE date_completed IS NULL AND date_created >= window_starts_at AND date_created < ends_at
), furthest AS (
  -- Whoever has an event has started.
  SELECT drafts.id, coalesce(max(step_no), 0) AS step_no
  FROM drafts
  LEFT JOIN listing_steps ON id_product = drafts.id
  GROUP BY drafts.id
), counted AS (
  SELECT step_no, count(*) AS drafts FROM furthest GROUP BY 1
), steps AS (
  SELECT DISTINCT step_no, step FROM form_steps
  UNION SELECT 0, 'No event' FROM counted WHERE step_no = 0
)
SELECT step, coalesce(drafts, 0) AS drafts,
       coalesce(drafts, 0)::float8 / nullif(sum(drafts) OVER (), 0)                   AS share,
       rank() OVER (ORDER BY coalesce(drafts, 0) DESC, step_no) = 1                   AS is_worst
FROM steps
LEFT JOIN counted USING (step_no)
WHERE EXISTS (SELECT FROM counted)
ORDER BY step_no;
