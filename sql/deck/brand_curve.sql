-- title: Share of listings made by the largest brands
-- grain: one row per number of brands, from the largest down
-- when-empty: hide
-- format: cumulated_share share(1)
WITH ranked AS (
  SELECT row_number() OVER (ORDER BY count(*) DESC, brand COLLATE "C") AS brands, count(*) AS listings
  FROM listings JOIN brands USING (id_brand)
  GROUP BY brand
), cumulated AS (
  SELECT brands, sum(listings) OVER (ORDER BY brands)::float8 / sum(listings) OVER () AS cumulated_share,
         greatest(count(*) OVER () / 40, 1) AS every
  FROM ranked
)
SELECT brands, cumulated_share
FROM cumulated
WHERE brands % every = 0 OR brands = 1
ORDER BY brands;
