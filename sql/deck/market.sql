-- title: The market's share sold within 30 days
-- grain: one row, listings of the 26 weeks to the reporting week that have been out for 30 days
-- when-empty: show
-- format: sold_within_30_days share(1), low share(1), high share(1)
SELECT count(*)                                                              AS listings,
       count(*) FILTER (WHERE sold_within_30_days)                           AS sold,
       count(*) FILTER (WHERE sold_within_30_days)::float8 / nullif(count(*), 0) AS sold_within_30_days,
       wilson_low(count(*) FILTER (WHERE sold_within_30_days), count(*))     AS low,
       wilson_high(count(*) FILTER (WHERE sold_within_30_days), count(*))    AS high
FROM listing_outcomes(), reporting_week
WHERE had_30_days AND listing_outcomes.date_created >= trend_starts_at AND listing_outcomes.date_created < ends_at;
