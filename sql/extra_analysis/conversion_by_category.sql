-- title: Share of started listings that are completed, by category
-- grain: one row per category name, best first
-- when-empty: show
-- format: conversion_rate percent(1)
SELECT category,
       count(date_completed)                    AS completed_listings,
       count(*)                                 AS started_listings,
       100.0 * count(date_completed) / count(*) AS conversion_rate
FROM listings
JOIN category USING (id_category)
GROUP BY category
ORDER BY conversion_rate DESC, category COLLATE "C";
