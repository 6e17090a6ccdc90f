-- The ledger of what was sent to whom. Its rows keep a report from being sent twice, and a reader from being left out
-- without anybody knowing.

CREATE TABLE delivery_reports (
  report text        PRIMARY KEY,
  since  timestamptz NOT NULL
);

COMMENT ON TABLE delivery_reports IS
  'Reports by their names in weekly.yml';
COMMENT ON COLUMN delivery_reports.since IS 'From when on its schedule counts';

CREATE TABLE delivery_runs (
  report     text        NOT NULL,
  period     text        NOT NULL,
  due_at     timestamptz,
  opened_at  timestamptz NOT NULL,
  closed_at  timestamptz,
  verdict    text        NOT NULL DEFAULT '',
  data_as_of timestamptz,
  PRIMARY KEY (report, period)
);

COMMENT ON TABLE delivery_runs IS
  'What became of a report in a period; one row per report and period';
COMMENT ON COLUMN delivery_runs.period IS 'What it is about, such as the week 2026-W19';
COMMENT ON COLUMN delivery_runs.verdict IS 'What became of it as a whole; empty while open';

CREATE TABLE deliveries (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report      text        NOT NULL,
  period      text        NOT NULL,
  recipient   text        NOT NULL,
  about       text        NOT NULL DEFAULT '',
  state       text        NOT NULL CHECK (state IN ('pending', 'sending', 'data', 'sent', 'failed', 'held', 'unknown')),
  message_id  text        NOT NULL,
  sender      bigint,
  claim       int         NOT NULL DEFAULT 0,
  lease_until timestamptz,
  attempts    int         NOT NULL DEFAULT 0,
  first_try   timestamptz,
  last_try    timestamptz,
  next_try    timestamptz NOT NULL,
  sent_at     timestamptz,
  deck_hash   text,
  data_as_of  timestamptz,
  note        text        NOT NULL DEFAULT '',
  why         text        NOT NULL DEFAULT '',
  told_at     timestamptz,
  UNIQUE (report, period, recipient, about)
);

COMMENT ON TABLE deliveries IS
  'One mail; one row per report, period and recipient, and one for each thing that the owner is told of a period';
COMMENT ON COLUMN deliveries.about IS 'What the owner is told about; empty for a report';
COMMENT ON COLUMN deliveries.state IS
  'pending: planned, or to be tried again at next_try. sending: claimed by a sender, nothing sent yet. data: on '
  'its way, only the mail server knows whether it arrives. unknown: its sender died or the connection broke in '
  'that moment; never sent again unless asked for. sent, failed, held: final';
COMMENT ON COLUMN deliveries.sender IS 'Session that claimed it';
COMMENT ON COLUMN deliveries.claim IS 'Which claim of this row it was: a sender that lost its claim cannot settle it';
COMMENT ON COLUMN deliveries.lease_until IS 'Until when the claim holds';
COMMENT ON COLUMN deliveries.why IS 'Reason of a failure or hold; the text of what the owner is told';
COMMENT ON COLUMN deliveries.told_at IS 'When the owner was told of a failure, a hold or an unknown';

CREATE INDEX deliveries_open ON deliveries (report, period) WHERE state IN ('pending', 'sending', 'data');
