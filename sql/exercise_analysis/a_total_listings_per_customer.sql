-- title: Listings per seller
-- grain: one row per seller, most listings first
-- when-empty: show
SELECT id_customer,
       count(*)              AS total_listings_started,
       count(date_completed) AS listings_completed,
       count(date_sold)      AS listings_sold
FROM listings
GROUP BY id_customer
ORDER BY total_listings_started DESC, id_customer COLLATE "C";
