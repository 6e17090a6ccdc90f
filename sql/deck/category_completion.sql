-- title: Completion rate by category
-- grain: one row per category name with at least 20 listings in the eight weeks to the reporting week; best lower bound first
-- when-empty: hide
-- format: completion_rate share(1), low share(1), high share(1)
SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
       count(*) FILTER (WHERE is_completed)::float8 / count(*)       AS completion_rate,
       wilson_low(count(*) FILTER (WHERE is_completed), count(*))    AS low,
       wilson_high(count(*) FILTER (WHERE is_completed), count(*))   AS high,
       short_title(category) AS title_name
FROM listing_outcomes() AS outcomes, reporting_week
WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
GROUP BY category
HAVING count(*) >= 20
ORDER BY low DESC, category COLLATE "C"
LIMIT 15;
