-- title: Sellers who list most
-- grain: one row per seller with more than one listing, the twenty with most
-- when-empty: show
SELECT id_customer, count(*) AS listings_count
FROM listings
GROUP BY id_customer
HAVING count(*) > 1
ORDER BY listings_count DESC, id_customer COLLATE "C"
LIMIT 20;
