-- title: Clicks on listings that no file describes
-- grain: one row per listing's id; none = pass
-- severity: warn
-- format: id_product id
SELECT id_product, clicks, first_at AS first_click FROM unknown_listing_clicks() ORDER BY id_product;
