-- title: Clicks on listings that no file describes
-- grain: one row per listing's id; none = pass
-- severity: warn
-- format: id_product id
SELECT id_product, count(*) AS clicks, min(datetime_session) AS first_click
FROM clicks
WHERE id_product IS NOT NULL AND NOT EXISTS (SELECT FROM listings WHERE id = id_product)
GROUP BY id_product
ORDER BY id_product;
