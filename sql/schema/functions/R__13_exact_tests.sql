-- Whether a count is more than chance, exactly where the normal distribution does not reach.

-- Whether a count is news, exactly, and for how many questions at once.

-- The logarithm of the gamma function, by Stirling's series above 12 (Abramowitz and Stegun 1964, 6.1.41) and by
-- recurrence below (6.1.15).
CREATE OR REPLACE FUNCTION log_gamma(x double precision) RETURNS double precision
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  z     float8 := x;
  below float8 := 0;
BEGIN
  WHILE z < 12 LOOP
    below := below + ln(z);
    z := z + 1;
  END LOOP;
  RETURN (z - 0.5) * ln(z) - z + ln(2 * pi()) / 2
         + (1 / 12.0::float8 - (1 / 360.0::float8 - (1 / 1260.0::float8 - (1 / 1680.0::float8 - 1 / 1188.0::float8
            / (z * z)) / (z * z)) / (z * z)) / (z * z)) / z
         - below;
END
$$;
COMMENT ON FUNCTION log_gamma IS
  'Natural logarithm of the gamma function, x > 0';

-- The regularized incomplete beta function, by its continued fraction (Abramowitz and Stegun 1964, 26.5.8), evaluated
-- from the front (Lentz 1976).
CREATE OR REPLACE FUNCTION incomplete_beta(x double precision, a double precision, b double precision) RETURNS double precision
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  tiny  CONSTANT float8 := 1e-300;
  c     float8 := 1;
  d     float8;
  h     float8;
  term  float8;
  front float8;
BEGIN
  IF x <= 0 THEN RETURN 0; END IF;
  IF x >= 1 THEN RETURN 1; END IF;
  -- On the other side of its middle the fraction converges slowly; there it is one less its mirror image.
  IF x > (a + 1) / (a + b + 2) THEN RETURN 1 - incomplete_beta(1 - x, b, a); END IF;
  front := log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * ln(x) + b * ln(1 - x) - ln(a);
  IF front < -700 THEN RETURN 0; END IF;
  d := 1 - (a + b) * x / (a + 1);
  IF abs(d) < tiny THEN d := tiny; END IF;
  d := 1 / d;
  h := d;
  FOR m IN 1..10000 LOOP
    term := m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d := 1 + term * d;
    IF abs(d) < tiny THEN d := tiny; END IF;
    c := 1 + term / c;
    IF abs(c) < tiny THEN c := tiny; END IF;
    d := 1 / d;
    h := h * d * c;
    term := -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d := 1 + term * d;
    IF abs(d) < tiny THEN d := tiny; END IF;
    c := 1 + term / c;
    IF abs(c) < tiny THEN c := tiny; END IF;
    d := 1 / d;
    h := h * d * c;
    EXIT WHEN abs(d * c - 1) < 1e-15;
  END LOOP;
  RETURN exp(front) * h;
END
$$;
COMMENT ON FUNCTION incomplete_beta IS
  'Regularized incomplete beta function I_x(a, b)';

-- The exact p-value of k successes among n trials whose rate is p, two-sided: twice the smaller tail (Clopper and
-- Pearson 1934). Counts need not be whole: what comes in clusters is fewer independent trials than it has members.
CREATE OR REPLACE FUNCTION binomial_two_sided_p(k double precision, n double precision, p double precision)
RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT least(1, 2 * least(
    CASE WHEN k >= n THEN 1 ELSE incomplete_beta(1 - p, n - k, k + 1) END,
    CASE WHEN k <= 0 THEN 1 ELSE incomplete_beta(p, k, n - k + 1) END))
$$;
COMMENT ON FUNCTION binomial_two_sided_p IS
  'Exact two-sided p-value of k successes among n trials at rate p; k and n need not be whole';

-- The p-value of a two-sided test whose statistic is normal: erfc(|z| / sqrt 2), which PostgreSQL has from version 16
-- on.
-- Near zero by its power series, far out by its continued fraction (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14).
CREATE OR REPLACE FUNCTION two_sided_p(z double precision) RETURNS double precision
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
COMMENT ON FUNCTION two_sided_p IS
  'Two-sided p-value of a statistic z that is normal';

-- Comparisons that chance, or the edge of the record, could decide.

-- The two-sided p-value of k successes among n against the rest of all: that of the pooled normal test, and where fewer
-- than five successes or failures would be expected, the exact binomial one at the rate of all. Null where all are
-- alike.
CREATE OR REPLACE FUNCTION binomial_or_normal_p(k bigint, n bigint, all_k bigint, all_n bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n <= 0 OR n >= all_n OR all_k <= 0 OR all_k >= all_n THEN NULL
              WHEN n * least(rate, 1 - rate) < 5 THEN binomial_two_sided_p(k, n, rate)
              ELSE two_sided_p((k::float8 / n - (all_k - k)::float8 / (all_n - n))
                               / sqrt(rate * (1 - rate) * (1.0 / n + 1.0 / (all_n - n)))) END
  FROM (SELECT all_k::float8 / nullif(all_n, 0) AS rate) AS pooled
$$;
COMMENT ON FUNCTION binomial_or_normal_p IS
  'Two-sided p-value of k among n against the rest of all_k among all_n: pooled normal test, or exact where fewer '
  'than five are expected';
