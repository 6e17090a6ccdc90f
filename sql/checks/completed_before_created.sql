-- title: Listings completed before they were created
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id
SELECT id, date_created, date_completed FROM listing_faults() WHERE completed_before_created ORDER BY id;
