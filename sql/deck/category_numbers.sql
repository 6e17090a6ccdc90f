-- title: Categories in numbers
-- grain: one row per category name; listings of the eight weeks to the reporting week
-- when-empty: hide
-- format: share share(1), share_low share(1), share_high share(1), completion_rate share(1), completion_low share(1), completion_high share(1), clicks_per_listing number(1), clicks_low number(1), clicks_high number(1), q_value number(4), against_the_rest word
WITH counted AS (
  SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
         avg(coalesce(clicks, 0)) FILTER (WHERE is_completed)::float8 AS clicks_per_listing,
         1.959963984540054 * stddev_samp(coalesce(clicks, 0)) FILTER (WHERE is_completed)
           / sqrt(nullif(count(*) FILTER (WHERE is_completed), 0)) AS clicks_error
  FROM reporting_week, listing_outcomes() AS outcomes
  LEFT JOIN listing_clicks ON id_product = outcomes.id
  WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
  GROUP BY category
), compared AS (
  SELECT counted.*, sum(started) OVER ()::bigint AS all_started, sum(completed) OVER ()::bigint AS all_completed FROM counted
), tested AS (
  -- Against all other categories together, from 20 listings on.
  SELECT category, binomial_or_normal_p(completed, started, all_completed, all_started) AS p_value
  FROM compared
  WHERE started >= 20 AND started < all_started
), adjusted AS (
  -- Many categories are compared at once: Benjamini and Hochberg 1995, as with brands.
  SELECT category, least(1, min(p_value * tests / place) OVER (ORDER BY place DESC)) AS q_value
  FROM (SELECT tested.*, count(*) OVER () AS tests, row_number() OVER (ORDER BY p_value, category COLLATE "C") AS place
        FROM tested WHERE p_value IS NOT NULL) AS one
)
SELECT category, started, completed, all_started,
       started::float8 / all_started     AS share,
       wilson_low(started, all_started)  AS share_low,
       wilson_high(started, all_started) AS share_high,
       completed::float8 / started       AS completion_rate,
       wilson_low(completed, started)    AS completion_low,
       wilson_high(completed, started)   AS completion_high,
       clicks_per_listing,
       CASE WHEN clicks_error IS NOT NULL THEN greatest(clicks_per_listing - clicks_error, 0) END AS clicks_low,
       clicks_per_listing + clicks_error AS clicks_high,
       q_value,
       CASE WHEN started < 20 OR started = all_started THEN 'too few to compare'
            WHEN q_value <= 0.1 AND completed * all_started > all_completed * started THEN 'above the rest'
            WHEN q_value <= 0.1 THEN 'below the rest'
            ELSE 'no clear difference' END AS against_the_rest,
       short_title(category)              AS title_name
FROM compared
LEFT JOIN adjusted USING (category)
ORDER BY started DESC, category COLLATE "C";
