-- Names that stand where a brand is missing: pieces without one, or of one that the form does not offer. They are no
-- brands: rankings of brands leave them out, and the deck counts them apart. The list is yours to keep. Case, accents,
-- blanks and punctuation do not matter, nor what follows a name after a slash ("Non Signé / Unsigned").

CREATE OR REPLACE VIEW unbranded_names AS
SELECT name
FROM (VALUES
  ('Autre Marque'),
  ('Non signé')
) AS names (name);

COMMENT ON VIEW unbranded_names IS
  'What the extracts write where a piece has no brand; rankings of brands leave these names out';

-- A name as it is compared: in small letters without accents, its words apart by one blank, up to a slash.
CREATE OR REPLACE FUNCTION plain_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    regexp_replace(normalize(lower(split_part(name, '/', 1)), NFD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

COMMENT ON FUNCTION plain_name IS
  'A name in small letters without accents and punctuation, up to a slash';

-- Whether a brand's name says that there is none.
CREATE OR REPLACE FUNCTION is_unbranded(brand text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT plain_name(brand) IN (SELECT plain_name(name) FROM unbranded_names)
$$;

COMMENT ON FUNCTION is_unbranded IS
  'Whether a brand''s name says that the piece has no brand';
