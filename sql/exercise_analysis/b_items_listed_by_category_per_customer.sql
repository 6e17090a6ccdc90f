-- title: What each seller lists
-- grain: one row per seller; true where the seller has started a listing in a category of that name
-- when-empty: show
SELECT id_customer,
       coalesce(bool_or(category = 'Clothing'), false)    AS listed_clothing,
       coalesce(bool_or(category = 'Bags'), false)        AS listed_bags,
       coalesce(bool_or(category = 'Shoes'), false)       AS listed_shoes,
       coalesce(bool_or(category = 'Accessories'), false) AS listed_accessories
FROM listings
LEFT JOIN category USING (id_category)
GROUP BY id_customer
ORDER BY id_customer COLLATE "C";
