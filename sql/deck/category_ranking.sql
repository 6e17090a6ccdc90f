-- title: Sold within 30 days, by category
-- grain: one row per category with 20 listings that have been out for 30 days, at most 15; highest share first
-- when-empty: hide
-- format: sold_within_30_days share(1), low share(1), high share(1), market_rate share(1), q_value number(4), against_the_rest word
--
-- The listings of the 26 weeks to the reporting week. All of them have had their 30 days, so the share is what Kaplan and
-- Meier would estimate. Shown are those that differ clearly from all
-- others, then those with most listings. Clear as sales_standings says it: 95 % interval, test, and number of tests.
-- headline: 'leader' where the first row stands out above; 'above_rest' where others do; 'below_rest' where some stand out
-- below alone; 'no_difference'; 'none_sold'; 'only_one'. is_subject marks the rows that it is about.
WITH standings AS (
  SELECT sales_standings.*,
         row_number() OVER (ORDER BY standing IN ('above', 'below') DESC, listings DESC, name COLLATE "C") AS choice
  FROM sales_standings()
  WHERE kind = 'Category'
), ranked AS (
  SELECT standings.*, row_number() OVER (ORDER BY rate DESC, listings DESC, name COLLATE "C") AS position,
         count(*) FILTER (WHERE standing = 'above') OVER () AS clearly_above,
         count(*) FILTER (WHERE standing = 'below') OVER () AS clearly_below,
         count(*) OVER () AS compared, sum(sold) OVER () AS all_sold
  FROM standings
  WHERE choice <= 15
), headlines AS (
  SELECT CASE WHEN max(compared) = 1      THEN 'only_one'
              WHEN max(all_sold) = 0      THEN 'none_sold'
              WHEN bool_or(position = 1 AND standing = 'above') THEN 'leader'
              WHEN max(clearly_above) > 0 THEN 'above_rest'
              WHEN max(clearly_below) > 0 THEN 'below_rest'
              ELSE 'no_difference' END AS headline
  FROM ranked
)
SELECT name AS category, listings, sold, rate AS sold_within_30_days, low, high, market_rate, q_value, standing,
       CASE standing WHEN 'above'   THEN 'above the rest'
                     WHEN 'below'   THEN 'below the rest'
                     WHEN 'too_few' THEN 'too few to compare'
                     ELSE 'no clear difference' END AS against_the_rest,
       clearly_above, clearly_below, headline,
       CASE headline WHEN 'leader'     THEN position = 1
                     WHEN 'only_one'   THEN true
                     WHEN 'above_rest' THEN standing = 'above'
                     WHEN 'below_rest' THEN standing = 'below'
                     ELSE false END AS is_subject,
       short_title(name) AS title_name
FROM ranked, headlines
ORDER BY position;
