-- Brands or categories ranked by their rate: those that differ clearly from all others, then those with most listings, as
-- many as wanted; highest rate first. What the ranking says is a finding beside them.
--   wanted     'brand_sales', 'category_sales' or 'category_completion'
--   headline   'leader' where the first row stands out above; 'above_rest' where others do; 'below_rest' where some stand
--              out below alone; 'no_difference'; 'none_sold' or 'none_completed'; 'only_one'
--   is_subject marks the rows that the headline is about
CREATE OR REPLACE FUNCTION ranked_groups(wanted text, most int)
RETURNS TABLE (place bigint, name text, n bigint, k bigint, rate double precision, low double precision,
               high double precision, rate_of_all double precision, q_value double precision, standing text,
               clearly_above bigint, clearly_below bigint, headline text, is_subject boolean)
LANGUAGE sql STABLE AS $$
  WITH standings AS (
    SELECT name, listings AS n, sold AS k, rate, low, high, market_rate AS rate_of_all, q_value, standing
    FROM sales_standings()
    WHERE kind = CASE wanted WHEN 'brand_sales' THEN 'Brand' WHEN 'category_sales' THEN 'Category' END
    UNION ALL
    SELECT category, started, completed, completion_rate, low, high, rate_of_all, q_value, standing
    FROM completion_standings()
    WHERE wanted = 'category_completion'
  ), chosen AS (
    SELECT standings.*,
           row_number() OVER (ORDER BY standing IN ('above', 'below') DESC, n DESC, name COLLATE "C") AS choice
    FROM standings
  ), ranked AS (
    SELECT chosen.*, row_number() OVER (ORDER BY rate DESC, n DESC, name COLLATE "C") AS place,
           count(*) FILTER (WHERE standing = 'above') OVER () AS clearly_above,
           count(*) FILTER (WHERE standing = 'below') OVER () AS clearly_below,
           count(*) OVER () AS compared, sum(k) OVER () AS all_k
    FROM chosen
    WHERE choice <= most
  ), headlines AS (
    SELECT CASE WHEN max(compared) = 1      THEN 'only_one'
                WHEN max(all_k) = 0         THEN CASE wanted WHEN 'category_completion' THEN 'none_completed' ELSE 'none_sold' END
                WHEN bool_or(ranked.place = 1 AND standing = 'above') THEN 'leader'
                WHEN max(clearly_above) > 0 THEN 'above_rest'
                WHEN max(clearly_below) > 0 THEN 'below_rest'
                ELSE 'no_difference' END AS headline
    FROM ranked
  )
  SELECT ranked.place, name, n, k, rate, low, high, rate_of_all, q_value, standing, clearly_above, clearly_below, headline,
         CASE headline WHEN 'leader'     THEN ranked.place = 1
                       WHEN 'only_one'   THEN true
                       WHEN 'above_rest' THEN standing = 'above'
                       WHEN 'below_rest' THEN standing = 'below'
                       ELSE false END
  FROM ranked, headlines
$$;
COMMENT ON FUNCTION ranked_groups IS
  'Brands or categories ranked by sales or completion, with what the ranking says; one row per group shown';

-- A standing in the words of the tables; of a group without one, that it is too small.
CREATE OR REPLACE FUNCTION standing_words(standing text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE standing WHEN 'above'   THEN 'above the rest'
                       WHEN 'below'   THEN 'below the rest'
                       WHEN 'unclear' THEN 'no clear difference'
                       ELSE 'too few to compare' END
$$;
COMMENT ON FUNCTION standing_words IS
  'A standing in words: above the rest, below the rest, too few to compare, no clear difference';
