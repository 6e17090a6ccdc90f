-- title: Completion rate by category
-- grain: one row per category with 20 listings in the eight weeks to the reporting week, at most 15; highest share first
-- when-empty: hide
-- format: category word, title_name word
-- format: completion_rate share(1), low share(1), high share(1), rate_of_all share(1), q_value number(4)
-- format: against_the_rest word
--
-- Shown are the categories that differ clearly from all others, then those with most listings. Clear as
-- completion_standings says it: 95 % interval, test, and number of tests.
-- headline and is_subject: what the ranking says, and of which rows (ranked_groups).
SELECT name AS category, n AS started, k AS completed, rate AS completion_rate, low, high, rate_of_all, q_value,
       standing, standing_words(standing) AS against_the_rest, clearly_above, clearly_below, headline, is_subject,
       short_title(name) AS title_name
FROM ranked_groups('category_completion', 15)
ORDER BY place;
