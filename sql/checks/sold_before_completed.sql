-- title: Listings sold before they were completed
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id
SELECT id, date_completed, date_sold FROM listing_faults() WHERE sold_before_completed ORDER BY id;
