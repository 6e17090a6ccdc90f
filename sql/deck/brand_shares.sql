-- title: Most listed brands and their share
-- grain: one row per brand, the ten with most listings; shares of the listings that name a brand
-- when-empty: hide
-- format: share share(1)
SELECT brand, total_listings, all_listings, total_listings::float8 / all_listings AS share, short_title(brand) AS title_name
FROM (
  SELECT brand, count(*) AS total_listings, (sum(count(*)) OVER ())::bigint AS all_listings
  FROM listings JOIN brands USING (id_brand)
  GROUP BY brand
) AS counted
ORDER BY total_listings DESC, brand COLLATE "C"
LIMIT 10;
