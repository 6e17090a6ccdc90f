-- title: The eight weeks to the reporting week
-- grain: one row
-- when-empty: show
-- format: completion_rate share(1), low share(1), high share(1), listings_a_week number(0)
SELECT count(*) AS started, count(date_completed) AS completed, count(*) - count(date_completed) AS drafts,
       count(date_completed)::float8 / nullif(count(*), 0)   AS completion_rate,
       wilson_low(count(date_completed), count(*))           AS low,
       wilson_high(count(date_completed), count(*))          AS high,
       count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone))             AS weeks,
       count(*)::float8 / nullif(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 0) AS listings_a_week
FROM listings, reporting_week
WHERE date_created >= window_starts_at AND date_created < ends_at;
