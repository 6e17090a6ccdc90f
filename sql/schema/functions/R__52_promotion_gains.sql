-- What sells better than the market: one row per brand or category whose lower bound lies above the market's share sold
-- within 30 days. Shares, intervals and q are those of sales_standings. Extra sales = one percent of a week's listings ×
-- (own share sold − the market's): what one more percent of listings from there would add. Of many that are looked at some
-- beat the market by chance: unless the standing is 'above', the range reaches down to zero.
--   is_best   the one with the highest lower bound
DROP FUNCTION IF EXISTS promotion_gains();
CREATE OR REPLACE FUNCTION promotion_gains()
RETURNS TABLE (kind text, name text, listings bigint, sold bigint, supply_share double precision,
               sold_within_30_days double precision, low double precision, high double precision,
               market_rate double precision, extra_sales double precision, extra_low double precision,
               extra_high double precision, is_best boolean)
LANGUAGE sql STABLE AS $$
  SELECT kind, name, listings, sold, supply_share, rate, low, high, market_rate,
         0.01 * a_week * (rate - market_rate),
         least(0.01 * a_week * (low - market_rate), CASE WHEN standing <> 'above' THEN 0 END),
         0.01 * a_week * (high - market_rate),
         row_number() OVER (ORDER BY low DESC, name COLLATE "C", kind) = 1
  FROM sales_standings(), report_window()
  WHERE low > market_rate AND started > 0
$$;
COMMENT ON FUNCTION promotion_gains IS
  'One row per brand or category that sells better than the market: sales that one more percent of listings would '
  'add, per week';
