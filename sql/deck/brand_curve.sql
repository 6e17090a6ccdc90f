-- title: Share of listings made by the largest brands
-- grain: one row per number of brands, from none to all, the largest first: at most 40 equal steps, and those that make half
-- when-empty: hide
-- format: cumulated_share share(1)
WITH ranked AS (
  SELECT row_number() OVER (ORDER BY count(*) DESC, brand COLLATE "C") AS brands, count(*) AS listings
  FROM listings JOIN brands USING (id_brand)
  GROUP BY brand
  HAVING NOT is_unbranded(brand)
), cumulated AS (
  SELECT brands, sum(listings) OVER (ORDER BY brands)::float8 / sum(listings) OVER () AS cumulated_share
  FROM ranked
  UNION ALL
  SELECT 0, 0 WHERE EXISTS (SELECT FROM ranked)
), steps AS (
  -- A round number, so that an axis can be read.
  SELECT min(digit * 10 ^ power)::bigint AS every
  FROM unnest(ARRAY[1, 2, 5]) AS digit, generate_series(0, 9) AS power
  WHERE digit * 10 ^ power * 40 >= (SELECT count(*) FROM ranked)
)
SELECT brands, cumulated_share
FROM cumulated, steps
WHERE brands % every = 0 OR brands = (SELECT count(*) FROM ranked)
   OR brands = (SELECT min(brands) FROM cumulated WHERE cumulated_share >= 0.5)
ORDER BY brands;
