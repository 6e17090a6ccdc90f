-- Which categories are completed more or less often than the others: one row per category with at least 20 listings in the
-- eight weeks to the reporting week. Intervals, tests and standings are those of group_standings.
CREATE OR REPLACE FUNCTION completion_standings()
RETURNS TABLE (category text, started bigint, completed bigint, all_started bigint, completion_rate double precision,
               low double precision, high double precision, rate_of_all double precision, q_value double precision,
               standing text)
LANGUAGE sql STABLE AS $$
  WITH outcomes AS MATERIALIZED (
    SELECT array_agg(category) AS categories, array_agg(id_customer) AS sellers, array_agg(is_completed) AS is_completed
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at
  )
  SELECT name, n, k, all_n, rate, low, high, rate_of_all, q_value, standing
  FROM outcomes, group_standings(categories, sellers, is_completed)
$$;

COMMENT ON FUNCTION completion_standings IS
  'Categories against all others by their completion rate, with interval, test and standing';
