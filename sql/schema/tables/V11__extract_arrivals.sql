-- Extracts that came by themselves: each content is taken once, wherever it lies and whatever it is called.

CREATE TABLE extract_arrivals (
  content_hash text        PRIMARY KEY,
  place        text        NOT NULL,
  seen_at      timestamptz NOT NULL,
  state        text        NOT NULL CHECK (state IN ('taken', 'refused')),
  why          text        NOT NULL DEFAULT ''
);

COMMENT ON TABLE extract_arrivals IS 'Sets of files that were imported, or refused, without anybody asking';
COMMENT ON COLUMN extract_arrivals.content_hash IS 'SHA-256 over the hashes of its files, in their order';
COMMENT ON COLUMN extract_arrivals.why IS 'Why it was refused; empty otherwise';

ALTER TABLE delivery_outages ADD COLUMN known_import bigint;

COMMENT ON COLUMN delivery_outages.known_import IS
  'Of a report that waits for data: the last import when it was judged; a later one has it judged again';
