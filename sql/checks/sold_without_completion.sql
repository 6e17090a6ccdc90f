-- title: Listings sold that were never completed
-- grain: one row per offending listing; none = pass
-- severity: warn
-- format: id id
SELECT id, date_created, date_sold FROM listing_faults() WHERE sold_without_completion ORDER BY id;
