-- The listing form step by step: the reporting week against the eight weeks before. Listings without any event are no
-- part of the form. The completion rate is the product of the shares that pass each step and of step 0, which stands for
-- listings without events: started listings that have one, times completed listings by those of them that have one. The
-- change of the rate's logarithm is therefore the sum of theirs, and the change itself is split by the logarithmic mean
-- (Ang 2005, LMDI-I), which leaves no rest. A share of zero counts as one in 10^20, whose logarithm is finite.
--   effect         of the step on the completion rate, a share; all steps add up to the change
--   lost_extra     listings given up at the step beyond the drop-off of before, (drop-off − before) × those who reached it
--   usual_left     listings left after the step, had all steps from the first to it had the drop-off of before
--   low, high      95 % confidence interval of the difference of drop-offs, clustered by seller; it covers the weeks before
--                  as they stand and as they stood at the reporting week's age, of which p_value is the larger
CREATE OR REPLACE FUNCTION form_change()
RETURNS TABLE (step_no int, step text, reached bigint, lost bigint, reached_before bigint, lost_before bigint,
               effect double precision, low double precision, high double precision, p_value double precision,
               lost_extra double precision, usual_left double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH listings_of_weeks AS MATERIALIZED (
    SELECT is_now, seller, is_completed, furthest, aged_completed, aged_furthest FROM listing_facts()
  ), facts AS (
    SELECT CASE WHEN is_now THEN 'now' ELSE 'before' END AS period, seller, is_completed, furthest FROM listings_of_weeks
    UNION ALL
    SELECT 'aged', seller, aged_completed, aged_furthest FROM listings_of_weeks WHERE NOT is_now
  ), steps AS (
    SELECT 0 AS step_no, 'No event' AS step UNION ALL SELECT DISTINCT form_steps.step_no, form_steps.step FROM form_steps
  ), periods AS (
    SELECT period, count(*) FILTER (WHERE is_completed)::float8
                     / nullif(count(*) FILTER (WHERE is_completed AND furthest > 0), 0) AS completed_by_recorded
    FROM facts GROUP BY period HAVING bool_or(furthest > 0)
  ), by_seller AS (
    SELECT step_no, period, seller, count(*) AS n, count(*) FILTER (WHERE furthest = step_no) AS k
    FROM facts JOIN steps ON furthest >= step_no
    GROUP BY step_no, period, seller
  ), counted AS (
    SELECT step_no, period, sum(n)::bigint AS n, sum(k)::bigint AS k,
           design_effect(sum(n), sum(k), count(*), sum(n ^ 2)::float8, sum(k ^ 2)::float8, sum(n * k)) AS effect
    FROM by_seller GROUP BY step_no, period
  ), shares AS (
    SELECT step_no, step, period, coalesce(n, 0) AS n, coalesce(k, 0) AS k, coalesce(effect, 1) AS effect,
           greatest(1 - k::float8 / nullif(n, 0), 1e-20)
             * CASE step_no WHEN 0 THEN coalesce(completed_by_recorded, 1) ELSE 1 END AS passes
    FROM steps CROSS JOIN periods LEFT JOIN counted USING (step_no, period)
  ), compared AS (
    SELECT now.step_no, now.step, now.n, now.k, before.n AS n0, before.k AS k0, now.passes, before.passes AS passed_before,
           least(change_low(now.k, now.n, now.effect, before.k, before.n, before.effect),
                 change_low(now.k, now.n, now.effect, aged.k, aged.n, aged.effect))       AS low,
           greatest(change_high(now.k, now.n, now.effect, before.k, before.n, before.effect),
                    change_high(now.k, now.n, now.effect, aged.k, aged.n, aged.effect))   AS high,
           greatest(change_p(now.k, now.n, now.effect, before.k, before.n, before.effect),
                    change_p(now.k, now.n, now.effect, aged.k, aged.n, aged.effect))      AS p_value
    FROM shares AS now
    JOIN shares AS before USING (step_no)
    JOIN shares AS aged USING (step_no)
    WHERE now.period = 'now' AND before.period = 'before' AND aged.period = 'aged'
  ), rates AS (
    SELECT exp(sum(ln(passes) ORDER BY step_no)) AS now, exp(sum(ln(passed_before) ORDER BY step_no)) AS before FROM compared
  )
  SELECT step_no, step, n, k, n0, k0,
         logarithmic_mean(rates.now, rates.before) * ln(passes / passed_before), low, high, p_value,
         (k::float8 / nullif(n, 0) - k0::float8 / nullif(n0, 0)) * n,
         CASE WHEN step_no > 0 THEN
           (SELECT n FROM compared AS first WHERE first.step_no = 1)
             * exp(sum(CASE WHEN step_no > 0 THEN ln(passed_before) ELSE 0 END) OVER (ORDER BY step_no)) END
  FROM compared, rates
  ORDER BY step_no
$$;
COMMENT ON FUNCTION form_change IS
  'One row per step of the form: drop-off in the reporting week and in the eight weeks before, its effect on the '
  'completion rate, listings lost beyond the usual';
