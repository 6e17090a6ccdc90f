-- Clicks that live in an engine elsewhere: their reduced rows are kept as those of clicks that are here, and of the clicks
-- themselves only those of listings that somebody was at work on at an instant at which reports are cut.

CREATE TABLE engine_clicks (
  datetime_session timestamptz NOT NULL,
  id_product       bigint,
  event_action     text,
  event_label      text
);

CREATE INDEX engine_clicks_id_product_idx ON engine_clicks (id_product, datetime_session);
CREATE INDEX engine_clicks_datetime_idx   ON engine_clicks (datetime_session);

COMMENT ON TABLE engine_clicks IS
  'Of clicks that live elsewhere, the few that a report looks up one by one; read the view clicks_at_cuts instead';

ALTER TABLE kept_listing_clicks_state ADD COLUMN engine text, ADD COLUMN engine_version text;

COMMENT ON COLUMN kept_listing_clicks_state.engine IS 'Where the clicks live; null where they are in the table clicks';
COMMENT ON COLUMN kept_listing_clicks_state.engine_version IS
  'The version of the table there that was read, or its latest instant';

ALTER TABLE imports ADD COLUMN engine_version text;

COMMENT ON COLUMN imports.engine_version IS 'Of clicks that live elsewhere, the version that was read after this import';
