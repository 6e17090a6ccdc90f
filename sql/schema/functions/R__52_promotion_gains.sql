-- What sells better than the market: one row per brand or category whose lower bound lies above the market's share sold
-- within 30 days; best first. Shares, intervals and q are those of sales_standings. Extra sales = one percent of a
-- week's listings × (own share sold − the market's): what one more percent of listings from there would add. Of many
-- that are looked at some beat the market by chance: unless the standing is 'above', the range reaches down to zero.
-- In plpgsql, which looks for sales_standings when it runs: that function is made after this one.
CREATE OR REPLACE FUNCTION promotion_gains()
RETURNS TABLE (kind text, name text, listings bigint, sold bigint, supply_share double precision,
              sold_within_30_days double precision, low double precision, high double precision,
              market_rate double precision, extra_sales double precision, extra_low double precision,
              extra_high double precision)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH a_week AS (
    SELECT count(*)::float8 / greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS started
    FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
  )
  SELECT standings.kind, standings.name, standings.listings, standings.sold, standings.supply_share, rate,
         standings.low, standings.high, standings.market_rate,
         0.01 * started * (rate - standings.market_rate),
         least(0.01 * started * (standings.low - standings.market_rate), CASE WHEN standing <> 'above' THEN 0 END),
         0.01 * started * (standings.high - standings.market_rate)
  FROM sales_standings() AS standings, a_week
  WHERE standings.low > standings.market_rate AND started > 0;
END
$$;
COMMENT ON FUNCTION promotion_gains IS
  'One row per brand or category that sells better than the market: sales that one more percent of listings would '
  'add, per week';
