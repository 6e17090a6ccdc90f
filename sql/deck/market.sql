-- title: The market's share sold within 30 days
-- grain: one row, the report's listings of the 26 weeks to the reporting week that have been out for 30 days
-- when-empty: show
-- format: sold_within_30_days share(1), low share(1), high share(1), benchmark_rate share(1), benchmark_low share(1)
-- format: benchmark_high share(1)
--
-- In a report for some brands or categories these are theirs alone, and is_whole_market is false; the benchmark is then the
-- whole market's, where the report may name it (--benchmark market), else null.
SELECT (SELECT audience IS NULL FROM report_audience)                         AS is_whole_market,
       count(outcomes.id)                                                    AS listings,
       count(*) FILTER (WHERE sold_within_30_days)                           AS sold,
       count(*) FILTER (WHERE sold_within_30_days)::float8
         / nullif(count(outcomes.id), 0)                                     AS sold_within_30_days,
       wilson_low(count(*) FILTER (WHERE sold_within_30_days), count(outcomes.id))     AS low,
       wilson_high(count(*) FILTER (WHERE sold_within_30_days), count(outcomes.id))    AS high,
       market_listings                                                       AS benchmark_listings,
       market_sold::float8 / nullif(market_listings, 0)                      AS benchmark_rate,
       wilson_low(market_sold, market_listings)                              AS benchmark_low,
       wilson_high(market_sold, market_listings)                             AS benchmark_high
FROM report_settings
LEFT JOIN (listing_outcomes() AS outcomes CROSS JOIN reporting_week)
  ON had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
GROUP BY market_listings, market_sold;
