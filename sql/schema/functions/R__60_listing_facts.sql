-- The listings of the reporting week and of the eight whole weeks before it, each with what it can be told apart by. The
-- week counts where the data covers it; of the weeks before, those that lie on record as a whole.
--   is_now       started in the reporting week
--   furthest     the furthest step of the form with an event: 0 without any event, 6 where it was completed then
--   seller_kind  'New' in the week of the seller's first listing, else 'Returning'
--   seller_size  by the listings that the seller started in the same week
--   brand_group  one of the ten most listed brands of these weeks, 'Other brands', or 'No brand'
CREATE OR REPLACE FUNCTION listing_facts()
RETURNS TABLE (id bigint, id_customer text, is_now boolean, is_completed boolean, furthest int, seller_kind text,
               seller_size text, category text, brand_group text, weekday text, hours text)
LANGUAGE sql STABLE AS $$
  WITH weeks AS (
    SELECT starts_at, ends_at, zone,
           greatest(starts_at AT TIME ZONE zone - interval '56 days',
                    (SELECT date_trunc('week', date_trunc('day', min(date_created) AT TIME ZONE zone) + interval '6 days')
                     FROM listings)) AT TIME ZONE zone AS before_starts_at
    FROM reporting_week
  ), started AS (
    SELECT listings.*, date_created >= starts_at AS is_now, date_created AT TIME ZONE zone AS local, starts_at
    FROM listings, weeks
    WHERE date_created >= before_starts_at AND date_created < ends_at
  ), first_listings AS (
    SELECT id_customer, min(date_created) AS first_at FROM listings GROUP BY id_customer
  ), reached AS (
    -- An event that opens or closes no step belongs to the first.
    SELECT id_product, coalesce(max(step_no), 1) AS furthest
    FROM clicks
    LEFT JOIN form_steps USING (event_action)
    WHERE id_product IN (SELECT started.id FROM started)
    GROUP BY id_product
  ), top_brands AS (
    SELECT brand FROM started JOIN brands USING (id_brand)
    GROUP BY brand ORDER BY count(*) DESC, brand COLLATE "C" LIMIT 10
  )
  SELECT started.id, id_customer, is_now, date_completed IS NOT NULL,
         CASE WHEN furthest IS NULL THEN 0 WHEN date_completed IS NOT NULL THEN 6 ELSE furthest END,
         CASE WHEN date_trunc('week', first_at AT TIME ZONE zone) = date_trunc('week', local)
              THEN 'New' ELSE 'Returning' END,
         CASE WHEN count(*) OVER seller_week = 1 THEN '1 listing'
              WHEN count(*) OVER seller_week < 5 THEN '2 to 4 listings' ELSE '5 or more listings' END,
         coalesce(category, 'No category'),
         CASE WHEN brand IS NULL THEN 'No brand'
              WHEN brand IN (SELECT top_brands.brand FROM top_brands) THEN brand ELSE 'Other brands' END,
         (ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])[extract(isodow FROM local)],
         CASE WHEN extract(hour FROM local) < 6 THEN 'Night' WHEN extract(hour FROM local) < 12 THEN 'Morning'
              WHEN extract(hour FROM local) < 18 THEN 'Afternoon' ELSE 'Evening' END
  FROM started
  JOIN first_listings USING (id_customer)
  CROSS JOIN (SELECT zone FROM weeks) AS one
  LEFT JOIN reached ON id_product = started.id
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  WINDOW seller_week AS (PARTITION BY id_customer, date_trunc('week', local))
$$;
COMMENT ON FUNCTION listing_facts IS
  'One row per listing of the reporting week and the eight whole weeks before: furthest step, and what it can be told '
  'apart by';
