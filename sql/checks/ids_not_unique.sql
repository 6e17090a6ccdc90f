-- title: Ids that stand for more than one row
-- grain: one row per table and id; none = pass
-- severity: hold
-- format: id id
--
-- The tables' keys forbid it; this holds where somebody took a key away.
SELECT 'listings' AS file, id, count(*) AS rows FROM listings GROUP BY id HAVING count(*) > 1
UNION ALL
SELECT 'brands', id_brand, count(*) FROM brands GROUP BY id_brand HAVING count(*) > 1
UNION ALL
SELECT 'category', id_category, count(*) FROM category GROUP BY id_category HAVING count(*) > 1
ORDER BY 1, 2;
