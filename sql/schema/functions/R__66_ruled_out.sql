-- Splits in which a movement of the completion rate is everywhere alike, which rules them out as its cause: at least two
-- of a split's groups have 20 listings in the reporting week and before, these hold two of three listings, each of them
-- surely moved the way the whole did, and none moved otherwise than the rest.
CREATE OR REPLACE FUNCTION ruled_out()
RETURNS TABLE (measure text, split text, parts bigint, least_moved double precision, most_moved double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH looked_at AS MATERIALIZED (
    SELECT * FROM drivers() WHERE drivers.measure = 'completion_rate'
  ), groups AS (
    SELECT one.*, k::float8 / nullif(n, 0) - k_before::float8 / nullif(n_before, 0) AS moved,
           n >= 20 AND n_before >= 20 AS is_large
    FROM completion_parts() AS one
    WHERE EXISTS (SELECT FROM looked_at)
  ), standing AS (
    SELECT DISTINCT looked_at.split FROM looked_at WHERE stands AND (part <> 'Mix' OR abs(effect) > 0.01)
  )
  SELECT 'completion_rate', groups.split, count(*) FILTER (WHERE is_large),
         min(abs(moved)) FILTER (WHERE is_large), max(abs(moved)) FILTER (WHERE is_large)
  FROM groups
  WHERE groups.split NOT IN (SELECT standing.split FROM standing)
  GROUP BY groups.split
  HAVING count(*) FILTER (WHERE is_large) >= 2
     AND sum(n) FILTER (WHERE is_large) * 3 >= 2 * sum(n)
     AND bool_and(moves_alike) FILTER (WHERE is_large)
  ORDER BY array_position(ARRAY['seller_kind', 'seller_size', 'category', 'brand', 'weekday', 'hours'], groups.split)
$$;
COMMENT ON FUNCTION ruled_out IS
  'One row per split in which the movement of the completion rate is everywhere alike, and which is therefore not its '
  'cause';
