-- The instants at which a report is cut: its as-of, the ends of weeks and what the interactive page shows at the same age,
-- and what lies after the import.
CREATE OR REPLACE FUNCTION cut_instants(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH period AS MATERIALIZED (SELECT * FROM reporting_period(wanted_week, wanted_as_of, wanted_zone))
  SELECT as_of FROM period
  UNION
  SELECT max(imported_at) + interval '1 hour' FROM import_files HAVING count(*) > 0
  UNION
  SELECT (monday + interval '7 days') AT TIME ZONE zone + later
  FROM period,
       LATERAL (VALUES (interval '0'), (greatest(as_of - ends_at, interval '0'))) AS ages (later),
       generate_series(date_trunc('week', (SELECT min(date_created) FROM listings) AT TIME ZONE zone),
                       as_of AT TIME ZONE zone, interval '7 days') AS weeks (monday)
$$;
COMMENT ON FUNCTION cut_instants IS
  'Instants at which a report is cut: what its figures know of a listing is what was known at one of them';

-- The listings that somebody was at work on at one of these instants; their clicks are looked up one by one.
CREATE OR REPLACE FUNCTION listings_at_cuts(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (id_product bigint, first_at timestamptz, last_at timestamptz)
LANGUAGE sql STABLE AS $$
  WITH cuts AS MATERIALIZED (SELECT at FROM cut_instants(wanted_week, wanted_as_of, wanted_zone))
  SELECT id_product, first_at, last_at FROM kept_listing_clicks
  WHERE id_product IN (SELECT sessions.id_product FROM kept_listing_steps AS sessions
                       JOIN cuts ON at >= session_at AND at < session_until)
$$;
COMMENT ON FUNCTION listings_at_cuts IS
  'One row per listing that somebody was at work on when a report is cut, with its first and last click';

-- Quarters of an hour with a cut among their clicks.
CREATE OR REPLACE FUNCTION quarters_at_cuts(wanted_week text, wanted_as_of timestamptz, wanted_zone text)
RETURNS TABLE (quarter_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT kept.quarter_at
  FROM kept_click_quarters AS kept
  JOIN cut_instants(wanted_week, wanted_as_of, wanted_zone) ON at >= first_at AND at <= last_at
$$;
COMMENT ON FUNCTION quarters_at_cuts IS
  'One row per quarter of an hour in whose midst a report is cut';

-- Keeps what an engine has reduced, which lies in two temporary tables: of the listings named there and from a quarter of an
-- hour on, or, where that is null, of all.
CREATE OR REPLACE FUNCTION keep_engine_clicks(from_engine text, version text, since timestamptz) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning AS $$
BEGIN
  ANALYZE pg_temp.engine_steps;
  DELETE FROM kept_listing_steps
  WHERE since IS NULL OR id_product IN (SELECT got.id_product FROM pg_temp.engine_steps AS got);
  DELETE FROM kept_listing_clicks
  WHERE since IS NULL OR id_product IN (SELECT got.id_product FROM pg_temp.engine_steps AS got);
  DELETE FROM kept_click_quarters WHERE since IS NULL OR quarter_at >= since;
  WITH timed AS (
    SELECT id_product, timestamptz 'epoch' + session_us * interval '1 microsecond' AS session_at,
           timestamptz 'epoch' + until_us * interval '1 microsecond' AS session_until, step_no, clicks,
           timestamptz 'epoch' + first_us * interval '1 microsecond' AS first_at,
           timestamptz 'epoch' + last_us * interval '1 microsecond'  AS last_at,
           active_us * interval '1 microsecond'                      AS active,
           CASE WHEN last_us = until_us
                THEN max(last_event COLLATE "C") OVER (PARTITION BY id_product, session_us) END AS event
    FROM pg_temp.engine_steps
  )
  INSERT INTO kept_listing_steps
  SELECT id_product, session_at, session_until, step_no, clicks, first_at, last_at, active,
         replace(substr(nullif(left(event, strpos(event, e'\x01\x01') - 1), ''), 2), e'\x01\x02', e'\x01'),
         replace(substr(nullif(substr(event, strpos(event, e'\x01\x01') + 2), ''), 2), e'\x01\x02', e'\x01')
  FROM timed;
  EXECUTE 'INSERT INTO kept_listing_clicks ' || listing_clicks_query('kept_listing_steps',
    'id_product IN (SELECT got.id_product FROM pg_temp.engine_steps AS got)');
  INSERT INTO kept_click_quarters
  SELECT timestamptz 'epoch' + quarter_us * interval '1 microsecond', clicks, without_listing,
         timestamptz 'epoch' + first_us * interval '1 microsecond', timestamptz 'epoch' + last_us * interval '1 microsecond'
  FROM pg_temp.engine_quarters;
  PERFORM mark_kept_clicks_current();
  UPDATE kept_listing_clicks_state SET engine = from_engine, engine_version = version;
  UPDATE imports
  SET data_until = greatest(data_until, (SELECT latest_at FROM kept_listing_clicks_state)), engine_version = version
  WHERE number = (SELECT max(number) FROM imports);
END
$$;
COMMENT ON FUNCTION keep_engine_clicks IS
  'Keeps the rows that an engine has reduced clicks to, of all listings or of those that it was asked for';
