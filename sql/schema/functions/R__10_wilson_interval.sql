-- Intervals of shares and of their differences.

-- The 95 % score interval of a proportion (Wilson 1927).
CREATE OR REPLACE FUNCTION wilson_low(successes bigint, n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND successes = 0 THEN 0 WHEN n > 0 THEN
    (successes + z * z / 2 - z * sqrt(successes::float8 * (n - successes) / n + z * z / 4)) / (n + z * z) END
  FROM (SELECT z95() AS z) AS normal
$$;
COMMENT ON FUNCTION wilson_low IS
  'Lower end of the 95 % confidence interval of successes / n (Wilson 1927); null where n is 0';

CREATE OR REPLACE FUNCTION wilson_high(successes bigint, n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND successes = n THEN 1 WHEN n > 0 THEN
    (successes + z * z / 2 + z * sqrt(successes::float8 * (n - successes) / n + z * z / 4)) / (n + z * z) END
  FROM (SELECT z95() AS z) AS normal
$$;
COMMENT ON FUNCTION wilson_high IS
  'Upper end of the 95 % confidence interval of successes / n (Wilson 1927); null where n is 0';

-- The 95 % interval of the difference a/n − b/m of two independent proportions, from their score intervals
-- (Newcombe 1998, method 10).
CREATE OR REPLACE FUNCTION difference_low(a bigint, n bigint, b bigint, m bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND m > 0 THEN
    a::float8 / n - b::float8 / m
      - sqrt(power(a::float8 / n - wilson_low(a, n), 2) + power(wilson_high(b, m) - b::float8 / m, 2)) END
$$;
COMMENT ON FUNCTION difference_low IS
  'Lower end of the 95 % confidence interval of a/n − b/m, independent shares (Newcombe 1998, method 10)';

CREATE OR REPLACE FUNCTION difference_high(a bigint, n bigint, b bigint, m bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND m > 0 THEN
    a::float8 / n - b::float8 / m
      + sqrt(power(wilson_high(a, n) - a::float8 / n, 2) + power(b::float8 / m - wilson_low(b, m), 2)) END
$$;
COMMENT ON FUNCTION difference_high IS
  'Upper end of the 95 % confidence interval of a/n − b/m, independent shares (Newcombe 1998, method 10)';

-- The word for a difference: said only where the 95 % interval leaves zero out.
CREATE OR REPLACE FUNCTION verdict(low double precision, high double precision) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN low > 0 THEN 'up' WHEN high < 0 THEN 'down' WHEN low IS NOT NULL THEN 'no clear change' END
$$;
COMMENT ON FUNCTION verdict IS
  'up, down or no clear change: what a 95 % confidence interval of a difference says; null without one';
