-- title: Most listed brands and their share
-- grain: one row per brand, the ten with most listings; shares of all listings
-- when-empty: hide
-- format: share share(1), top_share share(1)
--
-- Names that say that there is no brand are none; unbranded counts them. top_share: of the ten together.
WITH counted AS (
  SELECT brand, count(*) AS total_listings, (sum(count(*)) OVER ())::bigint AS all_listings
  FROM listings LEFT JOIN brands USING (id_brand)
  GROUP BY brand
), ten AS (
  SELECT * FROM counted
  WHERE brand IS NOT NULL AND NOT is_unbranded(brand)
  ORDER BY total_listings DESC, brand COLLATE "C"
  LIMIT 10
)
SELECT brand, total_listings, all_listings, total_listings::float8 / all_listings AS share,
       (sum(total_listings) OVER ())::bigint                       AS top_listings,
       (sum(total_listings) OVER ())::float8 / all_listings        AS top_share,
       short_title(brand) AS title_name
FROM ten
ORDER BY total_listings DESC, brand COLLATE "C";
