-- title: Measures of which more is worse
-- grain: one row per measure; the interactive page ranks its news by them as week_news does
-- when-empty: show
SELECT unnest(less_is_better()) AS metric;
