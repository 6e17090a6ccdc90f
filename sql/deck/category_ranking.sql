-- title: Sold within 30 days, by category
-- grain: one row per category with at least 20 listings that have been out for 30 days; best lower bound first
-- when-empty: hide
-- format: sold_within_30_days share(1), low share(1), high share(1), q_value number(4), against_the_rest word
--
-- The listings of the 26 weeks to the reporting week. All of them have had their 30 days, so the share is what
-- Kaplan and Meier would estimate, and Wilson's interval holds. Against the rest: a test that pools the category with all
-- others, its p-values adjusted for the number of categories (Benjamini and Hochberg 1995), 10 % or less being clear.
WITH counted AS (
  SELECT category, count(*) AS listings, count(*) FILTER (WHERE sold_within_30_days) AS sold
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
  GROUP BY category
), compared AS (
  SELECT counted.*, sum(listings) OVER ()::bigint AS all_listings, sum(sold) OVER ()::bigint AS all_sold FROM counted
), tested AS (
  SELECT compared.*, binomial_or_normal_p(sold, listings, all_sold, all_listings) AS p_value
  FROM compared
  WHERE listings >= 20
), adjusted AS (
  SELECT category, least(1, min(p_value * tests / place) OVER (ORDER BY place DESC)) AS q_value
  FROM (SELECT tested.*, count(*) OVER () AS tests, row_number() OVER (ORDER BY p_value, category COLLATE "C") AS place
        FROM tested WHERE p_value IS NOT NULL) AS one
)
SELECT category, listings, sold,
       sold::float8 / listings     AS sold_within_30_days,
       wilson_low(sold, listings)  AS low,
       wilson_high(sold, listings) AS high,
       q_value,
       CASE WHEN q_value IS NULL THEN 'too few to compare'
            WHEN q_value <= 0.1 AND sold * all_listings > all_sold * listings THEN 'above the rest'
            WHEN q_value <= 0.1 THEN 'below the rest'
            ELSE 'no clear difference' END AS against_the_rest,
       short_title(category)        AS title_name
FROM tested
LEFT JOIN adjusted USING (category)
ORDER BY low DESC, category COLLATE "C"
LIMIT 15;
