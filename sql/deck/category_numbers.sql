-- title: Categories in numbers
-- grain: one row per category name; listings of the eight weeks to the reporting week
-- when-empty: hide
-- format: category word, title_name word
-- format: share share(1), three_largest_share share(1), share_low share(1), share_high share(1), completion_rate share(1)
-- format: completion_low share(1), completion_high share(1), clicks_per_listing number(1), clicks_low number(1)
-- format: clicks_high number(1)
-- format: q_value number(4), against_the_rest word
WITH counted AS (
  SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
         avg(coalesce(clicks, 0)) FILTER (WHERE is_completed)::float8 AS clicks_per_listing,
         z95() * stddev_samp(coalesce(clicks, 0)) FILTER (WHERE is_completed)
           / sqrt(nullif(count(*) FILTER (WHERE is_completed), 0)) AS clicks_error
  FROM reporting_week, listing_outcomes() AS outcomes
  LEFT JOIN listing_clicks ON id_product = outcomes.id
  WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
  GROUP BY category
), compared AS (
  SELECT counted.*, sum(started) OVER ()::bigint AS all_started,
         row_number() OVER (ORDER BY started DESC, category COLLATE "C") AS place
  FROM counted
)
SELECT category, started, completed, all_started,
       count(*) OVER ()                  AS categories,
       started::float8 / all_started     AS share,
       sum(started) FILTER (WHERE place <= 3) OVER () / all_started::float8 AS three_largest_share,
       wilson_low(started, all_started)  AS share_low,
       wilson_high(started, all_started) AS share_high,
       completed::float8 / started       AS completion_rate,
       coalesce(low, wilson_low(completed, started))   AS completion_low,
       coalesce(high, wilson_high(completed, started)) AS completion_high,
       clicks_per_listing,
       CASE WHEN clicks_error IS NOT NULL THEN greatest(clicks_per_listing - clicks_error, 0) END AS clicks_low,
       clicks_per_listing + clicks_error AS clicks_high,
       q_value,
       coalesce(standing, 'too_few')     AS standing,
       standing_words(standing)           AS against_the_rest,
       short_title(category)              AS title_name
FROM compared
LEFT JOIN (SELECT category, low, high, q_value, standing FROM completion_standings()) AS standings USING (category)
ORDER BY started DESC, category COLLATE "C";
