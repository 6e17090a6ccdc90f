-- title: A week with less than half the usual listings
-- grain: one row, the reporting week; none = pass
-- severity: hold
-- format: listings number, median_before number(1), z number(1)
--
-- Far fewer than chance explains: most often an extract that broke off.
SELECT week, listings, median_before, z
FROM week_volume()
WHERE z < -3.5 AND listings < median_before / 2;
