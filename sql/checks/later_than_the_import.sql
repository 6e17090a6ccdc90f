-- title: Times that lie after the import
-- grain: one row per listing and time, and one for all such clicks; none = pass
-- severity: hold
-- format: id id
--
-- The latest instant in the data is the as-of of a report that names none, so one date of next year would let every
-- listing seem to have had its 30 days. Measured by the last import; an hour is allowed for clocks that differ. What a
-- report with --as-of does not see is not looked at either.
WITH import AS (
  SELECT coalesce((SELECT max(imported_at) FROM import_files), now()) + interval '1 hour' AS latest
)
SELECT 'listings' AS file, id, what, instant
FROM listings, import, LATERAL (VALUES
  ('date_created', date_created), ('date_completed', date_completed), ('date_sold', date_sold)) AS one (what, instant)
WHERE instant > latest
UNION ALL
SELECT 'clicks', NULL, 'datetime_session, ' || sum(later) || ' clicks', max(last_at)
FROM (
  SELECT last_at,
         CASE WHEN first_at > latest THEN spans.clicks
              -- Of the span in which that instant lies, the clicks themselves.
              ELSE (SELECT count(*) FROM clicks_at_cuts
                    WHERE datetime_session > latest AND datetime_session <= last_at
                      AND (spans.id_product IS NULL OR clicks_at_cuts.id_product = spans.id_product)) END AS later
  FROM click_spans AS spans, import
  WHERE last_at > latest
) AS found
HAVING count(*) > 0
ORDER BY 1, 2, 3;
