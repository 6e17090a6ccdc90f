-- title: Sold within 30 days, by brand
-- grain: one row per brand with at least 20 listings that have been out for 30 days; best lower bound first
-- when-empty: hide
-- format: sold_within_30_days share(1), low share(1), high share(1)
--
-- The listings of the 26 weeks to the reporting week. All of them have had their 30 days, so the share is what
-- Kaplan and Meier would estimate, and Wilson's interval holds.
SELECT brand, count(*) AS listings, count(*) FILTER (WHERE sold_within_30_days) AS sold,
       count(*) FILTER (WHERE sold_within_30_days)::float8 / count(*)     AS sold_within_30_days,
       wilson_low(count(*) FILTER (WHERE sold_within_30_days), count(*))  AS low,
       wilson_high(count(*) FILTER (WHERE sold_within_30_days), count(*)) AS high,
       short_title(brand) AS title_name
FROM listing_outcomes() AS outcomes, reporting_week
WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at AND brand IS NOT NULL
GROUP BY brand
HAVING count(*) >= 20
ORDER BY low DESC, brand COLLATE "C"
LIMIT 12;
