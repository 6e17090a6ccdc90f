-- The clicks reduced to what the questions need, and kept. Queries read the views listing_steps, listing_clicks,
-- click_quarters and click_spans, which know whether the kept rows are current (functions/R__20_listing_clicks.sql).

CREATE TABLE kept_listing_steps (
  id_product    bigint      NOT NULL,
  session_at    timestamptz NOT NULL,
  session_until timestamptz NOT NULL,
  step_no       int         NOT NULL,
  clicks        bigint      NOT NULL,
  first_at      timestamptz NOT NULL,
  last_at       timestamptz NOT NULL,
  active        interval    NOT NULL,
  last_action   text,
  last_label    text,
  PRIMARY KEY (id_product, session_at, step_no)
);

COMMENT ON TABLE kept_listing_steps IS
  'Clicks by listing, session and step as of the last time they were kept; read the view listing_steps instead';

CREATE TABLE kept_click_quarters (
  quarter_at      timestamptz PRIMARY KEY,
  clicks          bigint      NOT NULL,
  without_listing bigint      NOT NULL,
  first_at        timestamptz NOT NULL,
  last_at         timestamptz NOT NULL
);

COMMENT ON TABLE kept_click_quarters IS
  'Clicks by quarter of an hour as of the last time they were kept; read the view click_quarters instead';

ALTER TABLE kept_listing_clicks_state ADD COLUMN pause interval;

COMMENT ON COLUMN kept_listing_clicks_state.pause IS 'The longest pause that the kept rows were cut by';
