-- Statistics that more than one query needs. 1.959963984540054 is the 97.5 % point of the normal distribution.

-- The 95 % score interval of a proportion (Wilson 1927).
CREATE FUNCTION wilson_low(successes bigint, n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND successes = 0 THEN 0 WHEN n > 0 THEN
    (successes + z * z / 2 - z * sqrt(successes::float8 * (n - successes) / n + z * z / 4)) / (n + z * z) END
  FROM (SELECT 1.959963984540054::float8 AS z) AS normal
$$;

CREATE FUNCTION wilson_high(successes bigint, n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND successes = n THEN 1 WHEN n > 0 THEN
    (successes + z * z / 2 + z * sqrt(successes::float8 * (n - successes) / n + z * z / 4)) / (n + z * z) END
  FROM (SELECT 1.959963984540054::float8 AS z) AS normal
$$;

-- The 95 % interval of the difference a/n − b/m of two independent proportions, from their score intervals
-- (Newcombe 1998, method 10).
CREATE FUNCTION difference_low(a bigint, n bigint, b bigint, m bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND m > 0 THEN
    a::float8 / n - b::float8 / m
      - sqrt(power(a::float8 / n - wilson_low(a, n), 2) + power(wilson_high(b, m) - b::float8 / m, 2)) END
$$;

CREATE FUNCTION difference_high(a bigint, n bigint, b bigint, m bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n > 0 AND m > 0 THEN
    a::float8 / n - b::float8 / m
      + sqrt(power(wilson_high(a, n) - a::float8 / n, 2) + power(b::float8 / m - wilson_low(b, m), 2)) END
$$;

-- The standard error of a median from its order statistics (Price and Bonett 2001); null below 10 values.
CREATE FUNCTION median_error(sorted double precision[]) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n >= 10 THEN (sorted[n - c + 1] - sorted[c]) / (2 * 1.959963984540054) END
  FROM (SELECT n, greatest(1, round((n + 1) / 2.0 - sqrt(n)))::int AS c
        FROM (SELECT cardinality(sorted) AS n) AS size) AS position
$$;

-- The word for a difference: said only where the 95 % interval leaves zero out.
CREATE FUNCTION verdict(low double precision, high double precision) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN low > 0 THEN 'up' WHEN high < 0 THEN 'down' WHEN low IS NOT NULL THEN 'no clear change' END
$$;

-- The p-value of a two-sided test whose statistic is normal: erfc(|z| / sqrt 2), which PostgreSQL has from version 16 on.
-- Near zero by its power series, far out by its continued fraction (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14).
CREATE FUNCTION two_sided_p(z double precision) RETURNS double precision
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  x    float8 := least(abs(z) / sqrt(2::float8), 26);
  term float8 := x;
  total float8 := x;
BEGIN
  IF x < 2.5 THEN
    FOR n IN 1..120 LOOP
      term := term * 2 * x * x / (2 * n + 1);
      total := total + term;
      EXIT WHEN term < total * 1e-17;
    END LOOP;
    RETURN 1 - 2 / sqrt(pi()) * exp(-x * x) * total;
  END IF;
  total := x;
  FOR k IN REVERSE 100..1 LOOP
    total := x + k / 2.0::float8 / total;
  END LOOP;
  RETURN exp(-x * x) / sqrt(pi()) / total;
END
$$;

-- The share still unsold after each time at which something was sold, and its standard error (Kaplan and Meier 1958;
-- Greenwood 1926).
--   times  days from listing to sale or, for the unsold, to the instant at which the data was cut
--   sold   whether the time ended with a sale
CREATE FUNCTION kaplan_meier(times double precision[], sold boolean[])
RETURNS TABLE (day double precision, at_risk bigint, events bigint, survival double precision, std_error double precision)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH counted AS (
    SELECT t AS day, count(*) FILTER (WHERE s) AS events, sum(count(*)) OVER (ORDER BY t DESC)::bigint AS at_risk
    FROM unnest(times, sold) AS one (t, s)
    GROUP BY t
  ), products AS (
    SELECT day, at_risk, events,
           CASE WHEN bool_or(events = at_risk) OVER upto THEN 0
                ELSE exp(sum(ln(1 - events::float8 / nullif(at_risk, events))) OVER upto) END AS survival,
           sum(events::float8 / nullif(at_risk::float8 * (at_risk - events), 0)) OVER upto AS variance
    FROM counted
    WHERE events > 0
    WINDOW upto AS (ORDER BY day)
  )
  SELECT day, at_risk, events, survival, survival * sqrt(variance) FROM products
$$;
