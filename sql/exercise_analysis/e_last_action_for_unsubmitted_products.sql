-- title: The last thing that happened to each draft
-- grain: one row per listing that was never submitted; empty fields where it has no event
-- when-empty: show
-- format: listing_id id
SELECT DISTINCT ON (listings.id)
       listings.id                AS listing_id,
       listings.id_customer,
       listing_clicks.last_at     AS last_action_time,
       last_action,
       last_label                 AS action_detail
FROM listings
LEFT JOIN listing_clicks ON listing_clicks.id_product = listings.id
LEFT JOIN listing_steps AS steps ON steps.id_product = listings.id AND steps.last_at = listing_clicks.last_at
WHERE date_completed IS NULL
-- Of events at the same instant, the one that is last by action and label: so are they kept.
ORDER BY listings.id;
