-- The share still unsold after each time at which something was sold, and its standard error (Kaplan and Meier 1958;
-- Greenwood 1926).
--   times  days from listing to sale or, for the unsold, to the instant at which the data was cut
--   sold   whether the time ended with a sale
CREATE OR REPLACE FUNCTION kaplan_meier(times double precision[], sold boolean[])
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
COMMENT ON FUNCTION kaplan_meier IS
  'One row per day with a sale: listings still followed, sales, share unsold and its standard error (Kaplan and '
  'Meier 1958, Greenwood 1926)';
