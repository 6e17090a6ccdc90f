-- title: What is odd in the data
-- grain: one row per kind of fault, faults or not
-- when-empty: hold
-- format: share share(2), fault word, treatment word
SELECT fault, treatment, faults, of_rows, faults::float8 / nullif(of_rows, 0) AS share
FROM (
  SELECT 1 AS place, 'Listing completed before it was created' AS fault, 'left out of durations' AS treatment,
         count(*) FILTER (WHERE date_completed < date_created) AS faults, count(date_completed) AS of_rows FROM listings
  UNION ALL
  SELECT 2, 'Listing sold before it was completed', 'counted as sold',
         count(*) FILTER (WHERE date_sold < date_completed), count(date_sold) FROM listings
  UNION ALL
  SELECT 3, 'Listing sold without being completed', 'counted as sold',
         count(*) FILTER (WHERE date_completed IS NULL AND date_sold IS NOT NULL), count(date_sold) FROM listings
  UNION ALL
  SELECT 4, 'Listing of a brand that no file describes', 'shown as unknown',
         count(*) FILTER (WHERE id_brand IS NULL OR brands.is_placeholder), count(*)
  FROM listings LEFT JOIN brands USING (id_brand)
  UNION ALL
  SELECT 5, 'Listing of a category that no file describes', 'shown as unknown',
         count(*) FILTER (WHERE id_category IS NULL OR category.is_placeholder), count(*)
  FROM listings LEFT JOIN category USING (id_category)
  UNION ALL
  SELECT 6, 'Click without a listing''s id', 'belongs to no listing',
         count(*) FILTER (WHERE id_product IS NULL), count(*) FROM clicks
  UNION ALL
  SELECT 7, 'Click on a listing that no file describes', 'left out of figures per listing',
         count(*) FILTER (WHERE id_product IS NOT NULL AND listings.id IS NULL), count(*)
  FROM clicks LEFT JOIN listings ON listings.id = id_product
) AS faults_found
ORDER BY place;
