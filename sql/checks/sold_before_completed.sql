-- title: Listings sold before they were completed
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id
SELECT id, date_completed, date_sold FROM listings WHERE date_sold < date_completed ORDER BY id;
