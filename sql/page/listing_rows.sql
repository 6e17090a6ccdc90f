-- title: Listings, as the interactive page carries them
-- grain: one row per listing, in the order of creation; no id of a listing or a seller
-- when-empty: show
-- Times are microseconds since 1970. The page packs these rows; they are no result file of their own.
WITH steps AS (
  SELECT id, max(step_no) AS furthest
  FROM step_times('-infinity', 'infinity')
  GROUP BY id
)
SELECT (extract(epoch FROM date_created) * 1000000)::bigint                AS created,
       (extract(epoch FROM date_completed) * 1000000)::bigint              AS completed,
       (extract(epoch FROM date_sold) * 1000000)::bigint                   AS sold,
       brand,
       category,
       dense_rank() OVER (ORDER BY id_customer)                            AS seller,
       coalesce(clicks, 0)                                                 AS clicks,
       coalesce(furthest, 0)                                               AS furthest,
       coalesce(brand IN (SELECT brand FROM brands WHERE is_unbranded(brand)), false) AS is_unbranded
FROM listings
LEFT JOIN brands USING (id_brand)
LEFT JOIN category USING (id_category)
LEFT JOIN listing_clicks ON id_product = listings.id
LEFT JOIN steps ON steps.id = listings.id
ORDER BY date_created, listings.id;
