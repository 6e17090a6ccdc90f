-- Faults of the world: what stands in the way of a report, and is no verdict on its data. Rows stay pending meanwhile.

CREATE TABLE delivery_outages (
  report     text        NOT NULL,
  period     text        NOT NULL,
  category   text        NOT NULL,
  since      timestamptz NOT NULL,
  tries      int         NOT NULL CHECK (tries > 0),
  next_try   timestamptz NOT NULL,
  why        text        NOT NULL,
  PRIMARY KEY (report, period)
);

COMMENT ON TABLE delivery_outages IS
  'What keeps a report from being made or sent at the moment; a row goes when it is over';
COMMENT ON COLUMN delivery_outages.period IS 'The week whose deck cannot be made; empty for the mail server';
COMMENT ON COLUMN delivery_outages.category IS 'Which exit code it has: DATABASE, RENDERING, MAIL';
COMMENT ON COLUMN delivery_outages.tries IS 'How often it was met since then';
