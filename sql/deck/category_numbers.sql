-- title: Categories in numbers
-- grain: one row per category name; listings of the eight weeks to the reporting week
-- when-empty: hide
-- format: share share(1), completion_rate share(1), completion_low share(1), completion_high share(1), clicks_per_listing number(1)
WITH counted AS (
  SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
         avg(coalesce(clicks, 0)) FILTER (WHERE is_completed)::float8 AS clicks_per_listing
  FROM reporting_week, listing_outcomes() AS outcomes
  LEFT JOIN listing_clicks ON id_product = outcomes.id
  WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
  GROUP BY category
), compared AS (
  SELECT counted.*, sum(started) OVER ()::bigint AS all_started, sum(completed) OVER ()::bigint AS all_completed FROM counted
)
SELECT category, started, completed,
       started::float8 / all_started     AS share,
       completed::float8 / started       AS completion_rate,
       wilson_low(completed, started)    AS completion_low,
       wilson_high(completed, started)   AS completion_high,
       clicks_per_listing,
       -- Against all other categories together; said from 20 listings on.
       CASE WHEN started < 20 OR started = all_started THEN 'too few to compare'
            ELSE CASE verdict(difference_low(completed, started, all_completed - completed, all_started - started),
                              difference_high(completed, started, all_completed - completed, all_started - started))
                 WHEN 'up' THEN 'above the rest' WHEN 'down' THEN 'below the rest' ELSE 'no clear difference' END
       END                               AS against_the_rest
FROM compared
ORDER BY started DESC, category COLLATE "C";
