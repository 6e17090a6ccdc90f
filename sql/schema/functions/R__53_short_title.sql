-- A name as a title can carry it: whole up to 60 characters, else its beginning.
CREATE OR REPLACE FUNCTION short_title(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(name) > 60 THEN rtrim(left(name, 59)) || '…' ELSE name END
$$;
COMMENT ON FUNCTION short_title IS
  'The name, cut to 60 characters';
