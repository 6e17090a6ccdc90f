-- Each p-value adjusted for the number of tests, in the order given: at most this share of what is called news is noise
-- (Benjamini and Hochberg 1995).
CREATE OR REPLACE FUNCTION benjamini_hochberg(p_values double precision[]) RETURNS double precision[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(q ORDER BY position), '{}')
  FROM (
    SELECT position, least(1, min(p * tests / p_rank) OVER (ORDER BY p_rank DESC)) AS q
    FROM (SELECT p, position, row_number() OVER (ORDER BY p, position) AS p_rank, count(*) OVER () AS tests
          FROM unnest(p_values) WITH ORDINALITY AS test (p, position)) AS ranked
  ) AS adjusted
$$;
COMMENT ON FUNCTION benjamini_hochberg IS
  'p-values adjusted for the number of tests, in the order given (Benjamini and Hochberg 1995)';

-- The same for tests that have a name: where a query has its tests in rows,
--   SELECT key, q_value
--   FROM (SELECT array_agg(brand) AS brands, array_agg(p_value) AS p_values FROM tested) AS tests, adjusted(brands, p_values)
-- What has no p-value was not tested, counts for nothing and is left out.
CREATE OR REPLACE FUNCTION adjusted(keys text[], p_values double precision[])
RETURNS TABLE (key text, q_value double precision)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT unnest(tested_keys), unnest(benjamini_hochberg(tested_p_values))
  FROM (
    SELECT array_agg(key ORDER BY position) AS tested_keys, array_agg(p_value ORDER BY position) AS tested_p_values
    FROM unnest(keys, p_values) WITH ORDINALITY AS test (key, p_value, position)
    WHERE p_value IS NOT NULL
  ) AS tested
$$;
COMMENT ON FUNCTION adjusted IS
  'One row per test that has a p-value: its key and q-value, the p-value adjusted for the number of tests';
