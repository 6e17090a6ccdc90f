-- Each listing's clicks, counted: what five of the questions need of the largest table. The import keeps the counts
-- (kept_listing_clicks), and they are right without it: the view listing_clicks reads the kept rows where nothing has
-- touched the clicks since they were kept, and computes the same rows where something has.

-- Once a statement, whatever it does to how many rows.
CREATE OR REPLACE FUNCTION outdate_kept_listing_clicks() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE kept_listing_clicks_state SET is_current = false WHERE is_current;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION outdate_kept_listing_clicks IS
  'Trigger on clicks: the kept counts are out of date';

CREATE OR REPLACE TRIGGER clicks_change
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON clicks
FOR EACH STATEMENT EXECUTE FUNCTION outdate_kept_listing_clicks();

-- The query that counts; its text, because it is asked of the table, of a part of it, and of what was known earlier.
--   source     the clicks, as SQL that can stand after FROM
--   condition  which of them
-- active is the sum of the gaps of at most half an hour between a listing's consecutive events: a longer one is a
-- pause and no work. Where first and last event lie no further apart than that, there is no pause to look for.
CREATE OR REPLACE FUNCTION listing_clicks_query(source text, condition text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT format($query$
    SELECT id_product, clicks, first_at, last_at,
           CASE WHEN last_at - first_at <= longest_pause() THEN last_at - first_at
                ELSE (SELECT coalesce(sum(gap) FILTER (WHERE gap <= longest_pause()), interval '0')
                      FROM (SELECT datetime_session - lag(datetime_session) OVER (ORDER BY datetime_session) AS gap
                            FROM %1$s AS one WHERE one.id_product = spans.id_product AND %2$s) AS gaps)
           END AS active
    FROM (SELECT id_product, count(*) AS clicks, min(datetime_session) AS first_at, max(datetime_session) AS last_at
          FROM %1$s
          WHERE id_product IS NOT NULL AND %2$s
          GROUP BY id_product) AS spans
  $query$, source, condition)
$$;
COMMENT ON FUNCTION listing_clicks_query IS
  'Text of the query that counts the clicks of each listing: of a table, a part of it, or what was known earlier';

DO $$
BEGIN
  EXECUTE format(
    'CREATE OR REPLACE VIEW listing_clicks AS
       SELECT id_product, clicks, first_at, last_at, active FROM kept_listing_clicks
       WHERE (SELECT is_current FROM kept_listing_clicks_state)
       UNION ALL
       SELECT id_product, clicks, first_at, last_at, active FROM (%s) AS counted
       WHERE NOT (SELECT is_current FROM kept_listing_clicks_state)',
    listing_clicks_query('clicks', 'true'));
END
$$;

COMMENT ON VIEW listing_clicks IS
  'Clicks of each listing that has any; one row per listing';
COMMENT ON COLUMN listing_clicks.id_product IS 'The listing';
COMMENT ON COLUMN listing_clicks.clicks IS 'Number of clicks';
COMMENT ON COLUMN listing_clicks.first_at IS 'Its first click';
COMMENT ON COLUMN listing_clicks.last_at IS 'Its last click';
COMMENT ON COLUMN listing_clicks.active IS
  'Sum of the gaps of at most 30 minutes between consecutive clicks; a longer one is a pause';

-- Counts anew and keeps it: for all listings or, where the rest is known to be current, for those that a table names.
CREATE OR REPLACE FUNCTION keep_listing_clicks(named_by regclass DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  condition text := 'true';
BEGIN
  DROP TABLE IF EXISTS pg_temp.counted_listing_clicks, pg_temp.named_listings;
  IF named_by IS NOT NULL THEN
    CREATE TEMP TABLE named_listings (id_product bigint PRIMARY KEY);
    EXECUTE format(
      'INSERT INTO pg_temp.named_listings SELECT DISTINCT id_product FROM %s WHERE id_product IS NOT NULL', named_by);
    ANALYZE pg_temp.named_listings;
    -- Most of them, as when an extract is loaded again, are counted sooner together.
    IF (SELECT count(*) FROM pg_temp.named_listings) * 2 < (SELECT count(*) FROM kept_listing_clicks) THEN
      condition := 'id_product IN (SELECT id_product FROM pg_temp.named_listings)';
    END IF;
  END IF;
  -- First into a table of its own, since only a query that makes one may use several processors.
  EXECUTE 'CREATE TEMP TABLE counted_listing_clicks AS ' || listing_clicks_query('clicks', condition);
  EXECUTE 'DELETE FROM kept_listing_clicks WHERE ' || condition;
  INSERT INTO kept_listing_clicks SELECT * FROM counted_listing_clicks;
  DROP TABLE pg_temp.counted_listing_clicks;
  DROP TABLE IF EXISTS pg_temp.named_listings;
  UPDATE kept_listing_clicks_state SET is_current = true, latest_at = (SELECT max(datetime_session) FROM clicks);
  ANALYZE kept_listing_clicks;
END
$$;
COMMENT ON FUNCTION keep_listing_clicks IS
  'Counts the clicks of each listing again and keeps the counts; with a table, of the listings that its '
  'id_product names';

-- What an earlier state of this file has kept is counted by the present one.
SELECT keep_listing_clicks() FROM kept_listing_clicks_state WHERE is_current;
