-- title: The eight weeks to the reporting week
-- grain: one row
-- when-empty: show
-- format: completion_rate share(1), low share(1), high share(1), listings_a_week number(0)
SELECT started, completed, started - completed AS drafts,
       completed::float8 / nullif(started, 0) AS completion_rate,
       wilson_low(completed, started)         AS low,
       wilson_high(completed, started)        AS high,
       weeks, a_week                          AS listings_a_week
FROM report_window();
