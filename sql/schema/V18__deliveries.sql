-- The ledger of what was sent to whom. Its rows are what keeps a report from being sent twice, and a reader from being
-- left out without anybody knowing.

-- A report by its name in weekly.yml, and since when its schedule counts.
CREATE TABLE delivery_reports (
  report text        PRIMARY KEY,
  since  timestamptz NOT NULL
);

-- One row per report and period: what became of it as a whole.
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

-- One row per report, period and recipient. What the owner is told about a period stands here too, told apart by what it
-- is about; its text is in why.
--   pending  planned, or to be tried again at next_try
--   sending  claimed by a sender, nothing sent yet
--   data     the message is on its way: from here on nobody but the mail server knows whether it arrives
--   unknown  its sender died or the connection broke in that moment; never sent again unless asked for
CREATE TABLE deliveries (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report      text        NOT NULL,
  period      text        NOT NULL,
  recipient   text        NOT NULL,
  about       text        NOT NULL DEFAULT '',
  state       text        NOT NULL CHECK (state IN ('pending', 'sending', 'data', 'sent', 'failed', 'held', 'unknown')),
  message_id  text        NOT NULL,
  -- Which session claimed it, and which claim of this row it was: a sender that lost its claim cannot settle it.
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
  -- When the owner was told of a failure, a hold or an unknown.
  told_at     timestamptz,
  UNIQUE (report, period, recipient, about)
);

CREATE INDEX deliveries_open ON deliveries (report, period) WHERE state IN ('pending', 'sending', 'data');
