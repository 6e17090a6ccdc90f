-- Each p-value adjusted for the number of tests, in the order given: at most this share of what is called news is noise
-- (Benjamini and Hochberg 1995).
CREATE OR REPLACE FUNCTION benjamini_hochberg(p_values double precision[]) RETURNS double precision[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(q ORDER BY place), '{}')
  FROM (
    SELECT place, least(1, min(p * tests / p_rank) OVER (ORDER BY p_rank DESC)) AS q
    FROM (SELECT p, place, row_number() OVER (ORDER BY p, place) AS p_rank, count(*) OVER () AS tests
          FROM unnest(p_values) WITH ORDINALITY AS one (p, place)) AS ranked
  ) AS adjusted
$$;
COMMENT ON FUNCTION benjamini_hochberg IS
  'p-values adjusted for the number of tests, in the order given (Benjamini and Hochberg 1995)';
