-- title: Clicks by category
-- grain: one row per category name with at least one listing
-- when-empty: show
SELECT category, coalesce(sum(clicks), 0)::bigint AS total_clicks
FROM listings
JOIN category USING (id_category)
LEFT JOIN listing_clicks ON id_product = listings.id
GROUP BY category
ORDER BY total_clicks DESC, category COLLATE "C";
