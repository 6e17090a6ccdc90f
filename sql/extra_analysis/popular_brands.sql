-- title: Most listed brands
-- grain: one row per brand, the ten with most listings
-- when-empty: show
SELECT brand, count(*) AS total_listings
FROM listings
JOIN brands USING (id_brand)
GROUP BY brand
ORDER BY total_listings DESC, brand COLLATE "C"
LIMIT 10;
