-- The clicks of each listing, counted and kept. Queries read the view listing_clicks, which knows whether the kept rows
-- are current (functions/R__20_listing_clicks.sql).

CREATE TABLE kept_listing_clicks (
  id_product bigint      PRIMARY KEY,
  clicks     bigint      NOT NULL,
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  active     interval    NOT NULL
);

COMMENT ON TABLE kept_listing_clicks IS
  'Counts as of the last time they were kept; read the view listing_clicks instead';
COMMENT ON COLUMN kept_listing_clicks.active IS 'Sum of the gaps of at most 30 minutes between consecutive clicks';

CREATE TABLE kept_listing_clicks_state (
  is_current boolean     NOT NULL,
  latest_at  timestamptz
);

COMMENT ON TABLE kept_listing_clicks_state IS
  'Whether the kept counts are those of the clicks as they are now; one row';
COMMENT ON COLUMN kept_listing_clicks_state.latest_at IS 'Of all clicks, those without a listing’s id included';

INSERT INTO kept_listing_clicks_state VALUES (false, NULL);
