-- A name as a title can carry it: whole up to 60 characters and five words, else its beginning. A title has fifteen words.
CREATE OR REPLACE FUNCTION short_title(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(few) > 60 THEN rtrim(left(few, 59)) || '…' WHEN few <> name THEN few || '…' ELSE name END
  FROM (SELECT coalesce(substring(name FROM '^\s*\S+(?:\s+\S+){0,4}'), name) AS few) AS one
  WHERE name IS NOT NULL
$$;
COMMENT ON FUNCTION short_title IS
  'The name, cut to five words and 60 characters';
