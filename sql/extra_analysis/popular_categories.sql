-- title: Most listed categories
-- grain: one row per category name, the ten with most listings
-- when-empty: show
SELECT category, count(*) AS total_listings
FROM listings
JOIN category USING (id_category)
GROUP BY category
ORDER BY total_listings DESC, category COLLATE "C"
LIMIT 10;
