-- title: Sold within 30 days, by category
-- grain: one row per category with 20 listings that have been out for 30 days, at most 15; highest share first
-- when-empty: hide
-- format: category word, title_name word
-- format: sold_within_30_days share(1), low share(1), high share(1), market_rate share(1), q_value number(4)
-- format: against_the_rest word
--
-- The listings of the 26 weeks to the reporting week. All of them have had their 30 days, so the share is what Kaplan and
-- Meier would estimate. Shown are those that differ clearly from all
-- others, then those with most listings. Clear as sales_standings says it: 95 % interval, test, and number of tests.
-- headline and is_subject: what the ranking says, and of which rows (ranked_groups).
SELECT name AS category, n AS listings, k AS sold, rate AS sold_within_30_days, low, high, rate_of_all AS market_rate, q_value,
       standing, standing_words(standing) AS against_the_rest, clearly_above, clearly_below, headline, is_subject,
       short_title(name) AS title_name
FROM ranked_groups('category_sales', 15)
ORDER BY place;
