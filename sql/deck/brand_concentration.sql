-- title: How concentrated the supply is
-- grain: one row
-- when-empty: hide
-- format: top_10_share share(1), half_share_of_brands share(1)
WITH ranked AS (
  SELECT brand, count(*) AS listings, row_number() OVER (ORDER BY count(*) DESC, brand COLLATE "C") AS position
  FROM listings JOIN brands USING (id_brand)
  GROUP BY brand
  HAVING NOT is_unbranded(brand)
), cumulated AS (
  SELECT position, listings, sum(listings) OVER (ORDER BY position) AS cumulated, sum(listings) OVER () AS total
  FROM ranked
)
SELECT count(*)                                                               AS brands_listed,
       count(*) FILTER (WHERE cumulated - listings < total / 2)               AS brands_making_half,
       count(*) FILTER (WHERE cumulated - listings < total / 2)::float8 / count(*) AS half_share_of_brands,
       sum(listings) FILTER (WHERE position <= 10)::float8 / max(total)          AS top_10_share,
       count(*) FILTER (WHERE listings = 1)                                   AS brands_listed_once,
       count(*) FILTER (WHERE listings >= min_listings())                                 AS brands_with_20
FROM cumulated
HAVING count(*) > 0;
