-- The standard error of a median from its order statistics (Price and Bonett 2001); null below 10 values.
CREATE OR REPLACE FUNCTION median_error(sorted double precision[]) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n >= 10 THEN (sorted[n - c + 1] - sorted[c]) / (2 * z95()) END
  FROM (SELECT n, greatest(1, round((n + 1) / 2.0 - sqrt(n)))::int AS c
        FROM (SELECT cardinality(sorted) AS n) AS size) AS position
$$;
COMMENT ON FUNCTION median_error IS
  'Standard error of the median of sorted values (Price and Bonett 2001); null below 10 values';
