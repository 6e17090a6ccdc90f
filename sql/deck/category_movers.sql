-- title: Categories that moved
-- grain: one row per category name, the reporting week against the eight weeks before it; clearest first
-- when-empty: hide
-- format: category word, title_name word
-- format: share_now share(1), share_before share(1), change points(1), low points(1), high points(1), p_value number(3)
-- format: q_value number(3)
--
-- A category with at least 20 listings in the nine weeks is tested as share_moves says. At q of 10 % or less it is news.
-- is_headline: so clear (q of 1 % or less) that it is the news of a week in which no measure moved.
WITH members AS (
  SELECT array_agg(category) AS names, array_agg(id_customer) AS sellers, array_agg(date_created >= starts_at) AS is_now
  FROM listings JOIN category USING (id_category), reporting_week
  WHERE date_created >= before_starts_at AND date_created < ends_at
)
SELECT name AS category, now AS listings_now, before AS listings_before, share_now, share_before, change, low, high,
       p_value, q_value, is_news, q_value <= headline_fdr() AS is_headline, short_title(name) AS title_name
FROM members, share_moves(names, sellers, is_now)
ORDER BY p_value, name COLLATE "C"
LIMIT 10;
