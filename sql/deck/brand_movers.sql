-- title: Brands that moved
-- grain: one row per brand, the reporting week against the eight weeks before it; clearest first
-- when-empty: hide
-- format: share_now share(1), share_before share(1), change points(1), low points(1), high points(1), p_value number(4), q_value number(4)
--
-- A brand is tested when at least five listings of it were to be expected this week or were seen; q is the p-value
-- adjusted for the number of tests (Benjamini and Hochberg 1995), and at 10 % or less it is news.
WITH counted AS (
  SELECT brand,
         count(*) FILTER (WHERE date_created >= starts_at) AS now,
         count(*) FILTER (WHERE date_created < starts_at)  AS before
  FROM listings JOIN brands USING (id_brand), reporting_week
  WHERE date_created >= (starts_at AT TIME ZONE zone - interval '56 days') AT TIME ZONE zone AND date_created < ends_at
  GROUP BY brand
), totals AS (
  SELECT counted.*, sum(now) OVER ()::bigint AS now_all, sum(before) OVER ()::bigint AS before_all FROM counted
), tested AS (
  SELECT totals.*,
         (now + before)::float8 / (now_all + before_all) AS pooled
  FROM totals
  WHERE before_all > 0 AND now_all > 0
    AND greatest(now, before::float8 * now_all / before_all) >= 5
), p_values AS (
  SELECT tested.*,
         coalesce(two_sided_p((now::float8 / now_all - before::float8 / before_all)
           / nullif(sqrt(pooled * (1 - pooled) * (1.0 / now_all + 1.0 / before_all)), 0)), 1) AS p_value
  FROM tested
), adjusted AS (
  SELECT p_values.*,
         least(1, min(p_value * tests / place) OVER (ORDER BY place DESC)) AS q_value
  FROM (SELECT p_values.*, count(*) OVER () AS tests, row_number() OVER (ORDER BY p_value, brand COLLATE "C") AS place
        FROM p_values) AS p_values
)
SELECT brand, now AS listings_now, before AS listings_before,
       now::float8 / now_all                                 AS share_now,
       before::float8 / before_all                           AS share_before,
       now::float8 / now_all - before::float8 / before_all   AS change,
       difference_low(now, now_all, before, before_all)      AS low,
       difference_high(now, now_all, before, before_all)     AS high,
       p_value, q_value, q_value <= 0.1                      AS is_news,
       in_a_title(brand) AS title_name
FROM adjusted
ORDER BY p_value, brand COLLATE "C"
LIMIT 10;
