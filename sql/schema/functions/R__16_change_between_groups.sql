-- The change of a share between two groups of listings, whose sellers' clusters draw out its uncertainty.

-- The 95 % confidence interval of k / n − k0 / n0 (Newcombe 1998, method 10), each side's half widths drawn out by the
-- root of its design effect (Kish 1965). Null where a group is empty.
CREATE OR REPLACE FUNCTION change_low(k bigint, n bigint, effect double precision,
                                      k0 bigint, n0 bigint, effect0 double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND n0 > 0 THEN
    greatest(-1, k::float8 / n - k0::float8 / n0
      - sqrt(effect * (k::float8 / n - wilson_low(k, n)) ^ 2 + effect0 * (wilson_high(k0, n0) - k0::float8 / n0) ^ 2)) END
$$;
COMMENT ON FUNCTION change_low IS
  'Lower end of the 95 % confidence interval of a change of a share, with design effects';

CREATE OR REPLACE FUNCTION change_high(k bigint, n bigint, effect double precision,
                                       k0 bigint, n0 bigint, effect0 double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND n0 > 0 THEN
    least(1, k::float8 / n - k0::float8 / n0
      + sqrt(effect * (wilson_high(k, n) - k::float8 / n) ^ 2 + effect0 * (k0::float8 / n0 - wilson_low(k0, n0)) ^ 2)) END
$$;
COMMENT ON FUNCTION change_high IS
  'Upper end of the 95 % confidence interval of a change of a share, with design effects';

-- The two-sided p-value of such a change: the pooled normal test, with design effects; where fewer than five successes or
-- failures would be expected among the independent decisions of the first group, the exact binomial test at the pooled
-- share. Null where nothing can differ.
CREATE OR REPLACE FUNCTION change_p(k bigint, n bigint, effect double precision,
                                    k0 bigint, n0 bigint, effect0 double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n <= 0 OR n0 <= 0 OR rate <= 0 OR rate >= 1 THEN NULL
              WHEN n / effect * least(rate, 1 - rate) < 5
                THEN binomial_two_sided_p(round(k / effect)::bigint, greatest(round(n / effect), 1)::bigint, rate)
              ELSE two_sided_p((k::float8 / n - k0::float8 / n0) / sqrt(rate * (1 - rate) * (effect / n + effect0 / n0))) END
  FROM (SELECT (k + k0)::float8 / nullif(n + n0, 0) AS rate) AS pooled
$$;
COMMENT ON FUNCTION change_p IS
  'Two-sided p-value of a change of a share, with design effects';

-- The logarithmic mean of two positive numbers, by which a change splits into shares of its logarithms without a rest
-- (Ang 2005, LMDI-I).
CREATE OR REPLACE FUNCTION logarithmic_mean(a double precision, b double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN a = b THEN a ELSE (a - b) / ln(a / b) END
$$;
COMMENT ON FUNCTION logarithmic_mean IS
  'Logarithmic mean of two positive numbers (Ang 2005)';

-- The variance of a share of independent listings, with half a success and half a failure added, so that it is never
-- zero (Agresti and Caffo 2000 add one of each to a pair of groups). Null without a listing.
CREATE OR REPLACE FUNCTION share_variance(k bigint, n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 THEN (k + 0.5) / (n + 1.0) * (1 - (k + 0.5) / (n + 1.0)) / n END::float8
$$;
COMMENT ON FUNCTION share_variance IS
  'Variance of a share of independent listings, never zero';
