-- title: Median clicks per submitted listing
-- grain: one row
-- when-empty: show
WITH clicks_of AS (
  SELECT id_product, count(*) AS clicks
  FROM clicks
  WHERE id_product IS NOT NULL
  GROUP BY id_product
)
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(clicks, 0)) AS median_clicks
FROM listings
LEFT JOIN clicks_of ON id_product = listings.id
WHERE date_completed IS NOT NULL;
