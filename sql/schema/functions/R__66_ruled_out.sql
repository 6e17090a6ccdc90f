-- Splits in which a movement is everywhere alike, which rules them out as its cause (drivers().is_alike).
--   parts          how many groups are large enough to tell
--   least_moved, most_moved   of a rate the smallest and the largest of their own changes
--   least_growth, most_growth   of a count the smallest and the largest of their changes, by their mean week before
--   largest_part   the group that differs most from the rest, by its own uncertainty; largest_difference its change less
--                  the rest's, low and high its 95 % confidence interval
DROP FUNCTION IF EXISTS ruled_out();
CREATE OR REPLACE FUNCTION ruled_out()
RETURNS TABLE (measure text, split text, parts bigint, least_moved double precision, most_moved double precision,
               least_growth double precision, most_growth double precision, largest_part text,
               largest_difference double precision, low double precision, high double precision)
LANGUAGE sql STABLE SET jit = off AS $$
  SELECT measure, split, count(*),
         min(moved) FILTER (WHERE rate_effect IS NOT NULL), max(moved) FILTER (WHERE rate_effect IS NOT NULL),
         min(moved / nullif(value_before, 0)) FILTER (WHERE rate_effect IS NULL),
         max(moved / nullif(value_before, 0)) FILTER (WHERE rate_effect IS NULL),
         (array_agg(part ORDER BY p_value, part COLLATE "C"))[1],
         (array_agg(differs ORDER BY p_value, part COLLATE "C"))[1],
         (array_agg(differs_low ORDER BY p_value, part COLLATE "C"))[1],
         (array_agg(differs_high ORDER BY p_value, part COLLATE "C"))[1]
  FROM drivers()
  CROSS JOIN LATERAL (SELECT abs(value_now - value_before) AS moved) AS one
  WHERE is_alike AND p_value IS NOT NULL AND part <> 'Mix'
  GROUP BY measure, split
  ORDER BY measure COLLATE "C",
           array_position(ARRAY['seller_kind', 'seller_size', 'category', 'brand', 'weekday', 'hours', 'stock_age'], split)
$$;
COMMENT ON FUNCTION ruled_out IS
  'One row per split in which a movement is everywhere alike, and which is therefore not its cause';
