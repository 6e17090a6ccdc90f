-- Whether files know anything of a day, whosever data the report is about: a reader of one brand must not take a quiet
-- Sunday of that brand for a file that broke off.
--   from_at, to_at  the day
-- One row a file: listings by their creation, clicks by their time. The record begins with its first listing.
DO $$
BEGIN
  EXECUTE format($definition$
    CREATE OR REPLACE FUNCTION files_on_day(from_at timestamptz, to_at timestamptz)
    RETURNS TABLE (file text, record_begins timestamptz, has_rows boolean, is_empty boolean)
    LANGUAGE sql STABLE SET search_path = %1$I, pg_temp AS $body$
      SELECT 'listings', (SELECT min(date_created) FROM %1$I.listings),
             EXISTS (SELECT FROM %1$I.listings WHERE date_created >= from_at AND date_created < to_at),
             NOT EXISTS (SELECT FROM %1$I.listings)
      UNION ALL
      SELECT 'clicks', (SELECT min(date_created) FROM %1$I.listings),
             EXISTS (SELECT FROM %1$I.clicks WHERE datetime_session >= from_at AND datetime_session < to_at),
             NOT EXISTS (SELECT FROM %1$I.clicks)
    $body$
  $definition$, current_schema());
END
$$;
COMMENT ON FUNCTION files_on_day IS
  'One row per file, listings and clicks: whether it has any row of a day, whosever data the report is about';
