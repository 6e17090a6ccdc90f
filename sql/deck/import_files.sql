-- title: What was read
-- grain: one row per file of the import that the report rests on: the last whose data ends no later than it looks
-- when-empty: show
-- format: delimiter word
SELECT file, bytes, charset, charset_reason, delimiter, rows_read, rows_loaded, rows_rejected, repairs, repair_kinds,
       null_values, first_time, last_time, left(content_hash, 12) AS content_hash
FROM import_files, reporting_week
WHERE import = import_as_of(as_of)
ORDER BY position;
