CREATE TABLE recorded_reports (
  week        text        NOT NULL,
  as_of       timestamptz NOT NULL,
  zone        text        NOT NULL,
  starts_at   timestamptz NOT NULL,
  ends_at     timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (week, as_of, zone)
);

COMMENT ON TABLE recorded_reports IS
  'Reports whose recommendations were recorded. When the first making of one was recorded decides which earlier '
  'recommendations it knows of: those recorded before, so that a report made again is the same report';
COMMENT ON COLUMN recorded_reports.recorded_at IS 'First time';

CREATE TABLE propositions (
  week          text             NOT NULL,
  as_of         timestamptz      NOT NULL,
  zone          text             NOT NULL,
  proposition   text             NOT NULL CHECK (proposition IN ('maximise', 'reduce', 'promote')),
  label         text             NOT NULL,
  subject_kind  text             NOT NULL,
  subject       text             NOT NULL,
  measure       text             NOT NULL,
  format        text             NOT NULL,
  baseline      double precision NOT NULL,
  baseline_low  double precision,
  baseline_high double precision,
  base_n        bigint           NOT NULL,
  base_events   bigint,
  base_error    double precision,
  expected      double precision NOT NULL,
  gain          double precision NOT NULL,
  gain_low      double precision,
  gain_high     double precision,
  gain_unit     text             NOT NULL,
  includes_zero boolean          NOT NULL,
  judged_from   timestamptz      NOT NULL,
  PRIMARY KEY (week, as_of, zone, proposition),
  FOREIGN KEY (week, as_of, zone) REFERENCES recorded_reports ON DELETE CASCADE
);

COMMENT ON TABLE propositions IS
  'What a report’s recommendations promise; one row per report and recommendation';
COMMENT ON COLUMN propositions.subject_kind IS 'Brand, category or step of the form';
COMMENT ON COLUMN propositions.measure IS 'What is watched';
COMMENT ON COLUMN propositions.format IS 'How values are shown, as in the head of a query';
COMMENT ON COLUMN propositions.baseline IS 'The measure in the eight weeks to the report';
COMMENT ON COLUMN propositions.base_n IS 'Base of a share, number of values of a median';
COMMENT ON COLUMN propositions.base_events IS 'Successes of a share, so that a later difference has its interval';
COMMENT ON COLUMN propositions.base_error IS 'Standard error of a median';
COMMENT ON COLUMN propositions.expected IS 'The value at which the promise is kept';
COMMENT ON COLUMN propositions.gain IS 'Promised gain';
COMMENT ON COLUMN propositions.includes_zero IS 'Whether the range of the gain reaches zero';
COMMENT ON COLUMN propositions.judged_from IS 'First instant from which it is judged';
