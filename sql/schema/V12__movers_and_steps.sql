-- Whether a count is news, exactly, and for how many questions at once.

-- The logarithm of the gamma function, by Stirling's series above 12 (Abramowitz and Stegun 1964, 6.1.41) and by
-- recurrence below (6.1.15).
CREATE FUNCTION log_gamma(x double precision) RETURNS double precision
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

-- The regularized incomplete beta function, by its continued fraction (Abramowitz and Stegun 1964, 26.5.8), evaluated
-- from the front (Lentz 1976).
CREATE FUNCTION incomplete_beta(x double precision, a double precision, b double precision) RETURNS double precision
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

-- The exact p-value of k successes among n trials whose rate is p, two-sided: twice the smaller tail (Clopper and
-- Pearson 1934). Counts need not be whole: what comes in clusters is fewer independent trials than it has members.
CREATE FUNCTION binomial_two_sided_p(k double precision, n double precision, p double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT least(1, 2 * least(
    CASE WHEN k >= n THEN 1 ELSE incomplete_beta(1 - p, n - k, k + 1) END,
    CASE WHEN k <= 0 THEN 1 ELSE incomplete_beta(p, k, n - k + 1) END))
$$;

-- Each p-value adjusted for the number of tests, in the order given: at most this share of what is called news is noise
-- (Benjamini and Hochberg 1995).
CREATE FUNCTION benjamini_hochberg(p_values double precision[]) RETURNS double precision[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(q ORDER BY place), '{}')
  FROM (
    SELECT place, least(1, min(p * tests / p_rank) OVER (ORDER BY p_rank DESC)) AS q
    FROM (SELECT p, place, row_number() OVER (ORDER BY p, place) AS p_rank, count(*) OVER () AS tests
          FROM unnest(p_values) WITH ORDINALITY AS one (p, place)) AS ranked
  ) AS adjusted
$$;

-- As in V5, and counted up where it was sorted twice: one event opens each stretch between two milestones.
CREATE OR REPLACE FUNCTION step_times(first_created timestamptz, created_before timestamptz)
RETURNS TABLE (id bigint, step_no int, minutes double precision)
LANGUAGE sql STABLE AS $$
  WITH events AS (
    SELECT id_product, form_steps.step_no,
           lead(datetime_session) OVER listing - datetime_session AS gap,
           count(form_steps.step_no) OVER listing AS milestone
    FROM clicks
    JOIN listings ON listings.id = id_product
    LEFT JOIN form_steps USING (event_action)
    WHERE date_created >= first_created AND date_created < created_before
    WINDOW listing AS (PARTITION BY id_product ORDER BY datetime_session, form_steps.step_no NULLS LAST
                       ROWS UNBOUNDED PRECEDING)
  ), stretches AS (
    SELECT id_product, coalesce(max(events.step_no), 1) AS step_no,
           sum(gap) FILTER (WHERE gap <= interval '30 minutes') AS worked
    FROM events
    GROUP BY id_product, milestone
  )
  SELECT id_product, stretches.step_no, coalesce(extract(epoch FROM sum(worked)), 0)::float8 / 60
  FROM stretches
  GROUP BY id_product, stretches.step_no
$$;
