-- title: Median clicks per submitted listing
-- grain: one row
-- when-empty: show
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(clicks, 0)) AS median_clicks
FROM listings
LEFT JOIN listing_clicks ON id_product = listings.id
WHERE date_completed IS NOT NULL;
