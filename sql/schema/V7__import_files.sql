-- What the last import found in each file; written in the transaction that loads the rows.
CREATE TABLE import_files (
  place         int    NOT NULL,
  file          text   PRIMARY KEY,
  bytes         bigint NOT NULL,
  charset       text   NOT NULL,
  rows_read     bigint NOT NULL,
  rows_loaded   bigint NOT NULL,
  rows_rejected bigint NOT NULL,
  repairs       bigint NOT NULL,
  content_hash  text   NOT NULL,
  CHECK (rows_read = rows_loaded + rows_rejected)
);
