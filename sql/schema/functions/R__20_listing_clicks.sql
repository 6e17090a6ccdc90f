-- The clicks, reduced: what the questions need of the largest table, so that none of them goes through it. The import
-- keeps the reduced rows (kept_…), and they are right without it: the views read the kept rows where nothing has touched
-- the clicks, the form's steps or the longest pause since they were kept, and compute the same rows where something has.
--   listing_steps   by listing, session and step in progress; a session ends with a pause
--   listing_clicks  the same by listing
--   click_quarters  all clicks by quarter of an hour, those without a listing's id as well

-- Once a statement, whatever it does to how many rows.
CREATE OR REPLACE FUNCTION outdate_kept_listing_clicks() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE kept_listing_clicks_state SET is_current = false WHERE is_current;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION outdate_kept_listing_clicks IS
  'Trigger on clicks and form_steps: the kept rows are out of date';

CREATE OR REPLACE TRIGGER clicks_change
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON clicks
FOR EACH STATEMENT EXECUTE FUNCTION outdate_kept_listing_clicks();

CREATE OR REPLACE TRIGGER form_steps_change
AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON form_steps
FOR EACH STATEMENT EXECUTE FUNCTION outdate_kept_listing_clicks();

-- The queries that reduce; their text, because it is asked of the table, of a part of it, and of what was known earlier.
--   source     the clicks or, for listing_clicks, the steps, as SQL that can stand after FROM
--   condition  which of them
-- The time between two events belongs to the step in progress at the first; a longer gap than longest_pause() is a pause and
-- no work. One event opens each stretch between two milestones, so that events are sorted once; a stretch that goes on
-- after a pause is of the same step. Of events at a session's last instant the last is the one that is last by action and label.
CREATE OR REPLACE FUNCTION listing_steps_query(source text, condition text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT format($query$
    WITH events AS (
      SELECT id_product, datetime_session, form_steps.step_no,
             lead(datetime_session) OVER listing - datetime_session AS gap,
             datetime_session - lag(datetime_session) OVER listing  AS gap_before,
             count(form_steps.step_no) OVER listing                 AS milestone
      FROM %1$s AS source
      LEFT JOIN form_steps USING (event_action)
      WHERE id_product IS NOT NULL AND %2$s
      WINDOW listing AS (PARTITION BY id_product ORDER BY datetime_session, form_steps.step_no NULLS LAST
                         ROWS UNBOUNDED PRECEDING)
    ), numbered AS (
      SELECT id_product, datetime_session, step_no, gap, milestone,
             -- By instants and not by rows: of clicks at one instant any may be the first of a session.
             count(*) FILTER (WHERE gap_before > longest_pause())
               OVER (PARTITION BY id_product ORDER BY datetime_session RANGE UNBOUNDED PRECEDING) AS session
      FROM events
    ), stretches AS (
      SELECT id_product, session, milestone, max(step_no) AS step_no, count(*) AS clicks,
             min(datetime_session) AS first_at, max(datetime_session) AS last_at,
             sum(gap) FILTER (WHERE gap <= longest_pause()) AS active
      FROM numbered
      GROUP BY id_product, session, milestone
    ), placed AS (
      SELECT id_product, clicks, first_at, last_at, active,
             coalesce(max(step_no) OVER (PARTITION BY id_product, milestone), 1) AS step_no,
             min(first_at) OVER (PARTITION BY id_product, session)               AS session_at,
             max(last_at) OVER (PARTITION BY id_product, session)                AS session_until
      FROM stretches
    ), steps AS MATERIALIZED (
      SELECT id_product, session_at, session_until, step_no, sum(clicks)::bigint AS clicks,
             min(first_at) AS first_at, max(last_at) AS last_at, coalesce(sum(active), interval '0') AS active
      FROM placed
      GROUP BY id_product, session_at, session_until, step_no
    ), last_events AS (
      SELECT DISTINCT ON (id_product, datetime_session) id_product, datetime_session AS last_at, event_action, event_label
      FROM %1$s AS source
      JOIN (SELECT DISTINCT id_product, session_until FROM steps) AS sessions USING (id_product)
      WHERE datetime_session = session_until
      ORDER BY id_product, datetime_session, event_action COLLATE "C" DESC NULLS LAST, event_label COLLATE "C" DESC NULLS LAST
    )
    SELECT id_product, session_at, session_until, step_no, clicks, first_at, last_at, active,
           event_action AS last_action, event_label AS last_label
    FROM steps
    LEFT JOIN last_events USING (id_product, last_at)
  $query$, source, condition)
$$;
COMMENT ON FUNCTION listing_steps_query IS
  'Text of the query that reduces clicks by listing, session and step: of a table, a part of it, or what was known earlier';

CREATE OR REPLACE FUNCTION click_quarters_query(source text, condition text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT format($query$
    SELECT date_bin(interval '15 minutes', datetime_session, timestamptz 'epoch') AS quarter_at, count(*) AS clicks,
           count(*) - count(id_product) AS without_listing,
           min(datetime_session) AS first_at, max(datetime_session) AS last_at
    FROM %1$s AS source
    WHERE %2$s
    GROUP BY 1
  $query$, source, condition)
$$;
COMMENT ON FUNCTION click_quarters_query IS
  'Text of the query that counts clicks by quarter of an hour, in which every zone''s days begin';

CREATE OR REPLACE FUNCTION listing_clicks_query(source text, condition text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT format($query$
    SELECT id_product, sum(clicks)::bigint AS clicks, min(first_at) AS first_at, max(last_at) AS last_at, sum(active) AS active
    FROM %1$s AS source
    WHERE %2$s
    GROUP BY id_product
  $query$, source, condition)
$$;
COMMENT ON FUNCTION listing_clicks_query IS
  'Text of the query that adds up the steps of each listing: of a relation of steps, or a part of it';

-- Clicks that live in an engine cannot be counted here where the kept rows are out of date: it says so (VM002).
CREATE OR REPLACE FUNCTION clicks_are_kept() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  state   kept_listing_clicks_state;
  is_kept boolean;
BEGIN
  SELECT * INTO state FROM kept_listing_clicks_state;
  is_kept := coalesce(state.is_current AND state.pause = longest_pause(), false);
  IF NOT is_kept AND state.engine IS NOT NULL THEN
    RAISE EXCEPTION 'The clicks live elsewhere (%), and since they were reduced the form''s steps, the longest pause '
      'or the table clicks have changed; import or generate with --events reduces them again',
      state.engine USING ERRCODE = 'VM002';
  END IF;
  RETURN is_kept;
END
$$;
COMMENT ON FUNCTION clicks_are_kept IS
  'Whether the kept rows are those of the clicks as they are now';

DO $$
BEGIN
  EXECUTE format(
    'CREATE OR REPLACE VIEW listing_steps AS
       SELECT id_product, session_at, session_until, step_no, clicks, first_at, last_at, active, last_action, last_label
       FROM kept_listing_steps
       WHERE (SELECT clicks_are_kept())
       UNION ALL
       SELECT * FROM (%s) AS reduced
       WHERE NOT (SELECT clicks_are_kept())',
    listing_steps_query('clicks', 'true'));
  EXECUTE format(
    'CREATE OR REPLACE VIEW listing_clicks AS
       SELECT id_product, clicks, first_at, last_at, active FROM kept_listing_clicks
       WHERE (SELECT clicks_are_kept())
       UNION ALL
       SELECT id_product, clicks, first_at, last_at, active FROM (%s) AS counted
       WHERE NOT (SELECT clicks_are_kept())',
    listing_clicks_query('listing_steps', 'true'));
  EXECUTE format(
    'CREATE OR REPLACE VIEW click_quarters AS
       SELECT quarter_at, clicks, without_listing, first_at, last_at FROM kept_click_quarters
       WHERE (SELECT clicks_are_kept())
       UNION ALL
       SELECT * FROM (%s) AS counted
       WHERE NOT (SELECT clicks_are_kept())',
    click_quarters_query('clicks', 'true'));
END
$$;

-- Clicks one by one, for the few that were under way when a report is cut.
CREATE OR REPLACE VIEW clicks_at_cuts AS
SELECT datetime_session, id_product, event_action, event_label FROM clicks
UNION ALL
SELECT datetime_session, id_product, event_action, event_label FROM engine_clicks;

-- When there were clicks at all: what a report about all listings sees; begin_report puts another before it.
CREATE OR REPLACE VIEW click_spans AS
SELECT NULL::bigint AS id_product, first_at, last_at, clicks, without_listing FROM click_quarters;

COMMENT ON VIEW listing_steps IS
  'Clicks of each listing, session and step of the form in progress; sessions end with a pause of more than 30 minutes';
COMMENT ON COLUMN listing_steps.id_product IS 'The listing';
COMMENT ON COLUMN listing_steps.session_at IS 'First click of the session';
COMMENT ON COLUMN listing_steps.session_until IS 'Last click of the session';
COMMENT ON COLUMN listing_steps.step_no IS 'The step in progress, the first until another is reached';
COMMENT ON COLUMN listing_steps.clicks IS 'Number of clicks';
COMMENT ON COLUMN listing_steps.first_at IS 'First click in the step and session';
COMMENT ON COLUMN listing_steps.last_at IS 'Last click in the step and session';
COMMENT ON COLUMN listing_steps.active IS
  'Sum of the gaps to the next click, where they are no pause';
COMMENT ON COLUMN listing_steps.last_action IS
  'What was tapped last in the session, where last_at is the session''s end; null elsewhere';
COMMENT ON COLUMN listing_steps.last_label IS 'Its detail';
COMMENT ON VIEW listing_clicks IS
  'Clicks of each listing that has any; one row per listing';
COMMENT ON COLUMN listing_clicks.id_product IS 'The listing';
COMMENT ON COLUMN listing_clicks.clicks IS 'Number of clicks';
COMMENT ON COLUMN listing_clicks.first_at IS 'Its first click';
COMMENT ON COLUMN listing_clicks.last_at IS 'Its last click';
COMMENT ON COLUMN listing_clicks.active IS
  'Sum of the gaps of at most 30 minutes between consecutive clicks; a longer one is a pause';
COMMENT ON VIEW click_quarters IS
  'Clicks of each quarter of an hour that has any, whosever data the report is about';
COMMENT ON VIEW clicks_at_cuts IS
  'All clicks; where they live in an engine, those of listings that somebody was at work on when a report is cut';
COMMENT ON VIEW click_spans IS
  'Spans of time with clicks in them: quarters of an hour, of an audience the sessions of its listings. Of an hour or '
  'more that begins and ends with a quarter, there was a click in it exactly if a span overlaps it';
COMMENT ON COLUMN click_spans.id_product IS 'The listing; null where the span is of all listings';

-- Says that the kept rows are those of the clicks as they are now.
CREATE OR REPLACE FUNCTION mark_kept_clicks_current() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE kept_listing_clicks_state
  SET is_current = true, pause = longest_pause(), latest_at = (SELECT max(last_at) FROM kept_click_quarters);
  ANALYZE kept_listing_steps;
  ANALYZE kept_listing_clicks;
  ANALYZE kept_click_quarters;
END
$$;
COMMENT ON FUNCTION mark_kept_clicks_current IS
  'Says, after the kept rows were written, that they are those of the clicks as they are now';

-- Reduces anew and keeps it: all clicks or, where the rest is known to be current, those of the listings that a table names
-- and, where it has times, of the quarters that it spans.
CREATE OR REPLACE FUNCTION keep_listing_clicks(named_by regclass DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  condition text := 'true';
  span      text := 'true';
BEGIN
  IF (SELECT engine FROM kept_listing_clicks_state) IS NOT NULL THEN
    IF EXISTS (SELECT FROM clicks) THEN
      RAISE EXCEPTION 'The clicks of this database live elsewhere (%), and those of an extract do not mix with them; '
        'leave clicks out of the extracts', (SELECT engine FROM kept_listing_clicks_state) USING ERRCODE = 'VM002';
    END IF;
    -- What the engine has reduced stays.
    RETURN;
  END IF;
  DROP TABLE IF EXISTS pg_temp.counted_listing_steps, pg_temp.counted_click_quarters, pg_temp.named_listings;
  IF named_by IS NOT NULL THEN
    CREATE TEMP TABLE named_listings (id_product bigint PRIMARY KEY);
    EXECUTE format(
      'INSERT INTO pg_temp.named_listings SELECT DISTINCT id_product FROM %s WHERE id_product IS NOT NULL', named_by);
    ANALYZE pg_temp.named_listings;
    -- Most of them, as when an extract is loaded again, are counted sooner together.
    IF (SELECT count(*) FROM pg_temp.named_listings) * 2 < (SELECT count(*) FROM kept_listing_clicks) THEN
      condition := 'id_product IN (SELECT id_product FROM pg_temp.named_listings)';
    END IF;
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = named_by AND attname = 'datetime_session') THEN
      EXECUTE format(
        $span$SELECT format('%%1$s >= %%2$L::timestamptz AND %%1$s < %%3$L::timestamptz', '%%1$s',
                     coalesce(date_bin(interval '15 minutes', min(datetime_session), timestamptz 'epoch'), 'infinity'),
                     coalesce(date_bin(interval '15 minutes', max(datetime_session), timestamptz 'epoch')
                              + interval '15 minutes', 'infinity'))
              FROM %s$span$, named_by) INTO span;
    END IF;
  END IF;
  -- First into tables of their own, since only a query that makes one may use several processors.
  EXECUTE 'CREATE TEMP TABLE counted_listing_steps AS ' || listing_steps_query('clicks', condition);
  EXECUTE 'CREATE TEMP TABLE counted_click_quarters AS ' || click_quarters_query('clicks', format(span, 'datetime_session'));
  EXECUTE 'DELETE FROM kept_listing_steps WHERE ' || condition;
  EXECUTE 'DELETE FROM kept_listing_clicks WHERE ' || condition;
  EXECUTE 'DELETE FROM kept_click_quarters WHERE ' || format(span, 'quarter_at');
  INSERT INTO kept_listing_steps SELECT * FROM counted_listing_steps;
  EXECUTE 'INSERT INTO kept_listing_clicks ' || listing_clicks_query('pg_temp.counted_listing_steps', 'true');
  INSERT INTO kept_click_quarters SELECT * FROM counted_click_quarters;
  DROP TABLE pg_temp.counted_listing_steps, pg_temp.counted_click_quarters;
  DROP TABLE IF EXISTS pg_temp.named_listings;
  PERFORM mark_kept_clicks_current();
END
$$;
COMMENT ON FUNCTION keep_listing_clicks IS
  'Reduces the clicks again and keeps the rows; with a table, of the listings that its id_product names';

-- What an earlier state of this file has kept is reduced by the present one.
SELECT keep_listing_clicks() FROM kept_listing_clicks_state WHERE is_current;
