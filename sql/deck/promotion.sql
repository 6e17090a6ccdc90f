-- title: What sells better than the market
-- grain: one row per brand or category whose lower bound lies above the market's share sold within 30 days; best first
-- when-empty: hide
-- format: name word, title_name word
-- format: supply_share share(1), sold_within_30_days share(1), low share(1), high share(1), market_rate share(1)
-- format: extra_sales number(2), extra_low number(2), extra_high number(2), kind word
SELECT kind, name, listings, sold, supply_share, sold_within_30_days, low, high, market_rate, extra_sales, extra_low,
       extra_high, extra_low <= 0 AS includes_zero, short_title(name) AS title_name
FROM promotion_gains()
ORDER BY low DESC, name COLLATE "C", kind
LIMIT 10;
