-- title: The last thing that happened to each draft
-- grain: one row per listing that was never submitted; empty fields where it has no event
-- when-empty: show
-- format: listing_id id
SELECT listings.id                AS listing_id,
       listings.id_customer,
       latest.datetime_session    AS last_action_time,
       latest.event_action        AS last_action,
       latest.event_label         AS action_detail
FROM listings
LEFT JOIN LATERAL (
  SELECT datetime_session, event_action, event_label
  FROM clicks
  WHERE id_product = listings.id
  ORDER BY datetime_session DESC, event_action COLLATE "C" DESC NULLS LAST, event_label COLLATE "C" DESC NULLS LAST
  LIMIT 1
) AS latest ON true
WHERE listings.date_completed IS NULL
ORDER BY listings.id;
