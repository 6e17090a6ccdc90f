-- title: Listings sold that were never completed
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id
SELECT id, date_created, date_sold FROM listings WHERE date_sold IS NOT NULL AND date_completed IS NULL ORDER BY id;
