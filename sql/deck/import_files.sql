-- title: What was read
-- grain: one row per file of the last import
-- when-empty: show
SELECT file, charset, rows_read, rows_loaded, rows_rejected, repairs, left(content_hash, 12) AS content_hash
FROM import_files
ORDER BY place;
