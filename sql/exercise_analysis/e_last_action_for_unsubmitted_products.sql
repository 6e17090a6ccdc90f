-- title: The last thing that happened to each draft
-- grain: one row per listing that was never submitted; empty fields where it has no event
-- when-empty: show
-- format: listing_id id
SELECT DISTINCT ON (listings.id)
       listings.id                AS listing_id,
       listings.id_customer,
       last_at                    AS last_action_time,
       event_action               AS last_action,
       event_label                AS action_detail
FROM listings
LEFT JOIN listing_clicks ON listing_clicks.id_product = listings.id
LEFT JOIN clicks ON clicks.id_product = listings.id AND datetime_session = last_at
WHERE date_completed IS NULL
-- Of events at the same instant, the one that is last by action and label.
ORDER BY listings.id, event_action COLLATE "C" DESC NULLS LAST, event_label COLLATE "C" DESC NULLS LAST;
