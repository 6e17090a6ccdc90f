-- title: Listings of a brand or category that no file describes
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id, id_brand id, id_category id
SELECT listings.id, id_brand, id_category
FROM listings
LEFT JOIN brands USING (id_brand)
LEFT JOIN category USING (id_category)
WHERE brands.id_brand IS NULL OR brands.is_placeholder OR category.id_category IS NULL OR category.is_placeholder
ORDER BY listings.id;
