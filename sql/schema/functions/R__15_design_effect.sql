-- The variance of a share k / n between m clusters by that of n independent draws, at least 1, from sums over the
-- clusters of their n², k² and n × k (the ratio estimator's, Kish 1965). Clusters of one draw each have none.
CREATE OR REPLACE FUNCTION design_effect(n numeric, k numeric, m bigint, nn double precision, kk double precision, nk numeric)
RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN m = 1 THEN n::float8
              WHEN k > 0 AND k < n THEN
                greatest(1, (kk - 2 * share * nk::float8 + share ^ 2 * nn) / (n::float8 * share * (1 - share)))
              ELSE 1 END
  FROM (SELECT k::float8 / nullif(n::float8, 0) AS share) AS one
$$;
COMMENT ON FUNCTION design_effect IS
  'How many times the variance of a share between clusters exceeds that of independent draws, at least 1 (Kish 1965)';
