-- title: Share of listings sold, by brand
-- grain: one row per brand with more than ten listings, the ten with the highest rate
-- when-empty: show
-- format: success_rate percent(1)
SELECT brand,
       count(date_sold)                    AS sold_listings,
       count(*)                            AS total_listings,
       100.0 * count(date_sold) / count(*) AS success_rate
FROM listings
JOIN brands USING (id_brand)
GROUP BY brand
HAVING count(*) > 10
ORDER BY success_rate DESC, brand COLLATE "C"
LIMIT 10;
