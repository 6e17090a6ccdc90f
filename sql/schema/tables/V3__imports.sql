-- Every import leaves what it read and which names it found, so that a report as of an earlier day says what it said
-- then.

CREATE TABLE imports (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  data_until timestamptz,
  token      text NOT NULL,
  summary    text NOT NULL
);

COMMENT ON TABLE imports IS
  'Imports, in their order; one row each';
COMMENT ON COLUMN imports.number IS 'In the order of imports';
COMMENT ON COLUMN imports.data_until IS
  'Latest instant in the tables after the import; it never falls from one import to the next';
COMMENT ON COLUMN imports.token IS 'Tells the files of this run from those of a run that was killed';
COMMENT ON COLUMN imports.summary IS 'summary.json, as it was written at the end';

CREATE TABLE import_files (
  import         bigint      NOT NULL REFERENCES imports ON DELETE CASCADE,
  position       int         NOT NULL,
  file           text        NOT NULL,
  bytes          bigint      NOT NULL,
  charset        text        NOT NULL,
  charset_reason text        NOT NULL DEFAULT '',
  delimiter      text        NOT NULL DEFAULT '',
  rows_read      bigint      NOT NULL,
  rows_loaded    bigint      NOT NULL,
  rows_rejected  bigint      NOT NULL,
  repairs        bigint      NOT NULL,
  repair_kinds   text        NOT NULL DEFAULT '',
  null_values    text        NOT NULL DEFAULT '',
  first_time     timestamptz,
  last_time      timestamptz,
  content_hash   text        NOT NULL,
  imported_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (import, file),
  CHECK (rows_read = rows_loaded + rows_rejected)
);

COMMENT ON TABLE import_files IS
  'What an import found in each file, written in the transaction that loads the rows; one row per import and file';
COMMENT ON COLUMN import_files.position IS 'Order of the files within an import';
COMMENT ON COLUMN import_files.charset IS 'Encoding that was read';
COMMENT ON COLUMN import_files.charset_reason IS 'How the encoding was found';
COMMENT ON COLUMN import_files.rows_rejected IS 'Left out, each with a reason in rejects/';
COMMENT ON COLUMN import_files.repairs IS 'Cells that were repaired';
COMMENT ON COLUMN import_files.repair_kinds IS 'Kinds of repair with their numbers';
COMMENT ON COLUMN import_files.null_values IS 'How nothing is written in the file';
COMMENT ON COLUMN import_files.first_time IS 'Earliest instant in the file';
COMMENT ON COLUMN import_files.last_time IS 'Latest instant in the file';
COMMENT ON COLUMN import_files.content_hash IS 'SHA-256 of the content';
COMMENT ON COLUMN import_files.imported_at IS 'By the clock of the server: nothing in an extract can be later';

CREATE TABLE brand_names (
  id_brand       bigint  NOT NULL,
  import         bigint  NOT NULL REFERENCES imports ON DELETE CASCADE,
  brand          text    NOT NULL,
  is_placeholder boolean NOT NULL,
  PRIMARY KEY (id_brand, import)
);

COMMENT ON TABLE brand_names IS
  'What a brand was called from an import on; one row per import that changed it';

CREATE TABLE category_names (
  id_category    bigint  NOT NULL,
  import         bigint  NOT NULL REFERENCES imports ON DELETE CASCADE,
  category       text    NOT NULL,
  is_placeholder boolean NOT NULL,
  PRIMARY KEY (id_category, import)
);

COMMENT ON TABLE category_names IS
  'What a category was called from an import on; one row per import that changed it';
