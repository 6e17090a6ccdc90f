-- Whether files know anything of a day, whosever data the report is about: a reader of one brand must not take a quiet
-- Sunday of that brand for a file that broke off.
--   from_at, to_at  the day
-- One row a file: listings by their creation, clicks by their time. The record begins with its first listing.
DROP FUNCTION IF EXISTS files_on_day(timestamptz, timestamptz);
DO $$
BEGIN
  EXECUTE format($definition$
    CREATE OR REPLACE FUNCTION files_on_day(from_at timestamptz, to_at timestamptz)
    RETURNS TABLE (file text, record_begins timestamptz, last_row timestamptz, is_empty boolean)
    LANGUAGE sql STABLE SET search_path = %1$I, pg_temp AS $body$
      SELECT 'listings', (SELECT min(date_created) FROM %1$I.listings),
             (SELECT max(date_created) FROM %1$I.listings WHERE date_created >= from_at AND date_created < to_at),
             NOT EXISTS (SELECT FROM %1$I.listings)
      UNION ALL
      SELECT 'clicks', (SELECT min(date_created) FROM %1$I.listings),
             greatest(
               (SELECT max(last_at) FROM %1$I.click_quarters WHERE last_at >= from_at AND last_at < to_at),
               -- Of the quarter of an hour in which the day is cut, the clicks themselves.
               (SELECT max(datetime_session)
                FROM (SELECT quarter_at FROM %1$I.click_quarters WHERE first_at < to_at AND last_at >= to_at) AS cut
                JOIN %1$I.clicks_at_cuts ON datetime_session >= greatest(quarter_at, from_at) AND datetime_session < to_at)),
             -- A marketplace that keeps no clicks has no file of them that broke off.
             NOT EXISTS (SELECT FROM %1$I.click_quarters)
               AND EXISTS (SELECT FROM %1$I.import_files AS known WHERE known.file ILIKE 'clicks%%')
    $body$
  $definition$, current_schema());
END
$$;
COMMENT ON FUNCTION files_on_day IS
  'One row per file, listings and clicks: its last row of a day, null for none, whosever data the report is about';
