-- title: A week with many more or fewer listings than the eight before
-- grain: one row, the reporting week; none = pass
-- severity: warn
-- format: listings number, median_before number(1), z number(1)
--
-- News, or rows that came twice or not at all. Where more than half are missing, volume_collapsed holds the report.
SELECT week, listings, median_before, z
FROM week_volume()
WHERE abs(z) > 3.5 AND NOT (z < 0 AND listings < median_before / 2);
