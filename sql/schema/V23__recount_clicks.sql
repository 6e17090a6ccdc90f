-- Counting anew the listings that an extract names went through the extract once for every listing with a pause.

CREATE OR REPLACE FUNCTION keep_listing_clicks(named_by regclass DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  condition text := 'true';
BEGIN
  DROP TABLE IF EXISTS pg_temp.counted_listing_clicks, pg_temp.named_listings;
  IF named_by IS NOT NULL THEN
    CREATE TEMP TABLE named_listings (id_product bigint PRIMARY KEY);
    EXECUTE format('INSERT INTO pg_temp.named_listings SELECT DISTINCT id_product FROM %s WHERE id_product IS NOT NULL', named_by);
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
