-- title: Listings of a brand or category that no file describes
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id, id_brand id, id_category id
SELECT id, id_brand, id_category
FROM listing_faults()
WHERE is_of_unknown_brand OR is_of_unknown_category
ORDER BY id;
