-- title: Demand against supply, by brand
-- grain: one row per brand, up to 15 with most listings among those with at least 20 that have been out for 30 days
-- when-empty: hide
-- format: clicks_per_listing number(1), sold_within_30_days share(1)
SELECT brand, count(*) AS listings,
       avg(coalesce(clicks, 0))::float8                               AS clicks_per_listing,
       count(*) FILTER (WHERE sold_within_30_days)::float8 / count(*) AS sold_within_30_days,
       short_title(brand) AS title_name
FROM reporting_week, listing_outcomes() AS outcomes
LEFT JOIN listing_clicks ON id_product = outcomes.id
WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at AND brand IS NOT NULL
GROUP BY brand
HAVING count(*) >= min_listings() AND NOT is_unbranded(brand)
ORDER BY listings DESC, brand COLLATE "C"
LIMIT 15;
