-- title: Clicks by category
-- grain: one row per category name with at least one listing
-- when-empty: show
WITH clicks_of AS (
  SELECT id_product, count(*) AS clicks
  FROM clicks
  WHERE id_product IS NOT NULL
  GROUP BY id_product
)
SELECT category, coalesce(sum(clicks), 0)::bigint AS total_clicks
FROM listings
JOIN category USING (id_category)
LEFT JOIN clicks_of ON id_product = listings.id
GROUP BY category
ORDER BY total_clicks DESC, category COLLATE "C";
