-- title: Listings completed before they were created
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id
SELECT id, date_created, date_completed FROM listings WHERE date_completed < date_created ORDER BY id;
