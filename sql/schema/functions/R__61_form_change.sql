-- The listing form step by step: the reporting week against the eight weeks before. Listings without any event are no
-- part of the form. The completion rate is the product of the shares that pass each step and of step 0, which stands for
-- listings without events: started listings that have one, times completed listings by those of them that have one. The
-- change of the rate's logarithm is therefore the sum of theirs, and the change itself is split by the logarithmic mean
-- (Ang 2005, LMDI-I), which leaves no rest. A share of zero counts as one in 10^20, whose logarithm is finite.
--   effect         of the step on the completion rate, a share; all steps add up to the change
--   lost_extra     listings given up at the step beyond the drop-off of before, (drop-off − before) × those who reached it
--   usual_left     listings left after the step, had all steps from the first to it had the drop-off of before
--   low, high      95 % confidence interval of the difference of drop-offs, clustered by seller
CREATE OR REPLACE FUNCTION form_change()
RETURNS TABLE (step_no int, step text, reached bigint, lost bigint, reached_before bigint, lost_before bigint,
               effect double precision, low double precision, high double precision, p_value double precision,
               lost_extra double precision, usual_left double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH facts AS (
    SELECT is_now, id_customer, is_completed, furthest FROM listing_facts()
  ), steps AS (
    SELECT 0 AS step_no, 'No event' AS step UNION ALL SELECT DISTINCT form_steps.step_no, form_steps.step FROM form_steps
  ), by_events AS (
    SELECT is_now, count(*) FILTER (WHERE is_completed)::float8
                     / nullif(count(*) FILTER (WHERE is_completed AND furthest > 0), 0) AS completed_by_recorded
    FROM facts GROUP BY is_now
  ), by_seller AS (
    SELECT step_no, is_now, id_customer, count(*) AS n, count(*) FILTER (WHERE furthest = step_no) AS k
    FROM facts JOIN steps ON furthest >= step_no
    GROUP BY step_no, is_now, id_customer
  ), counted AS (
    SELECT step_no, is_now, sum(n)::bigint AS n, sum(k)::bigint AS k,
           design_effect(sum(n), sum(k), count(*), sum(n ^ 2)::float8, sum(k ^ 2)::float8, sum(n * k)) AS effect
    FROM by_seller GROUP BY step_no, is_now
  ), both_times AS (
    SELECT step_no, step,
           coalesce(now.n, 0) AS n, coalesce(now.k, 0) AS k, coalesce(now.effect, 1) AS now_effect,
           coalesce(before.n, 0) AS n0, coalesce(before.k, 0) AS k0, coalesce(before.effect, 1) AS before_effect
    FROM steps
    LEFT JOIN counted AS now USING (step_no)
    LEFT JOIN counted AS before USING (step_no)
    WHERE now.is_now IS NOT FALSE AND before.is_now IS NOT TRUE
  ), passed AS (
    SELECT both_times.*,
           greatest(1 - k::float8 / nullif(n, 0), 1e-20)
             * CASE step_no WHEN 0 THEN coalesce((SELECT completed_by_recorded FROM by_events WHERE is_now), 1) ELSE 1 END
             AS passes,
           greatest(1 - k0::float8 / nullif(n0, 0), 1e-20)
             * CASE step_no WHEN 0 THEN coalesce((SELECT completed_by_recorded FROM by_events WHERE NOT is_now), 1) ELSE 1 END
             AS passed_before
    FROM both_times
    WHERE EXISTS (SELECT FROM facts WHERE furthest > 0 AND is_now) AND EXISTS (SELECT FROM facts WHERE furthest > 0 AND NOT is_now)
  ), rates AS (
    SELECT exp(sum(ln(passes))) AS now, exp(sum(ln(passed_before))) AS before FROM passed
  )
  SELECT step_no, step, n, k, n0, k0,
         logarithmic_mean(rates.now, rates.before) * ln(passes / passed_before),
         change_low(k, n, now_effect, k0, n0, before_effect),
         change_high(k, n, now_effect, k0, n0, before_effect),
         change_p(k, n, now_effect, k0, n0, before_effect),
         (k::float8 / nullif(n, 0) - k0::float8 / nullif(n0, 0)) * n,
         CASE WHEN step_no > 0 THEN
           (SELECT n FROM passed AS first WHERE first.step_no = 1)
             * exp(sum(CASE WHEN step_no > 0 THEN ln(passed_before) ELSE 0 END) OVER (ORDER BY step_no)) END
  FROM passed, rates
  ORDER BY step_no
$$;
COMMENT ON FUNCTION form_change IS
  'One row per step of the form: drop-off in the reporting week and in the eight weeks before, its effect on the '
  'completion rate, listings lost beyond the usual';
