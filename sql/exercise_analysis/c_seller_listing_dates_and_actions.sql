-- title: First and last listing of each seller, and what came last
-- grain: one row per seller
-- when-empty: show
WITH dates AS (
  SELECT id_customer,
         min(date_created) AS first_listing_date,
         max(date_created) AS last_listing_date,
         max(date_sold)    AS last_sale_date
  FROM listings
  GROUP BY id_customer
)
SELECT id_customer, first_listing_date, last_listing_date, last_sale_date,
       -- A sale follows its listing, so at the same instant the sale came last.
       CASE WHEN last_sale_date >= last_listing_date THEN 'Sale' ELSE 'List' END AS last_action
FROM dates
ORDER BY id_customer COLLATE "C";
