-- The weeks that are held against each other where a movement is explained: the reporting week, and of the eight weeks
-- before it those that lie on record as a whole. What is known of a listing only some time after its start is told of the
-- listings that were started so much earlier.
--   lag           how much earlier
--   weeks_before  how many whole weeks there are before; none where it is not above zero
--   age           how much later than the reporting week's end the data was cut
CREATE OR REPLACE FUNCTION compared_weeks(lag interval DEFAULT interval '0')
RETURNS TABLE (before_starts_at timestamptz, starts_at timestamptz, ends_at timestamptz, weeks_before double precision,
               age interval, zone text)
LANGUAGE sql STABLE AS $$
  SELECT before_local AT TIME ZONE zone, (monday - lag) AT TIME ZONE zone, (monday + interval '7 days' - lag) AT TIME ZONE zone,
         extract(epoch FROM monday - lag - before_local)::float8 / 604800, age, zone
  FROM (SELECT starts_at AT TIME ZONE zone AS monday, greatest(as_of - ends_at, interval '0') AS age, zone,
               greatest(starts_at AT TIME ZONE zone - interval '56 days',
                        first_whole_week(lag)) - lag AS before_local
        FROM reporting_week) AS one
$$;
COMMENT ON FUNCTION compared_weeks IS
  'The reporting week and the whole weeks before it, up to eight, that it is held against; so much earlier';

-- The listings of these weeks, each with what it can be told apart by.
--   seller       the least id of the seller's listings, which is shorter than the seller's own
--   is_now       started in the reporting week
--   furthest     the furthest step of the form with an event: 0 without any event, 6 where it was completed then
--   aged_completed, aged_furthest   the same as it stood when its week was as old as the reporting week is now, so that
--                nothing moves only because older listings have had more time
--   is_sold      within 30 days
--   seller_kind  'New' in the week of the seller's first listing, else 'Returning'
--   seller_size  by the listings that the seller started in the same week
--   brand_group  one of the ten most listed brands of these weeks, 'Other brands', or 'No brand'
DROP FUNCTION IF EXISTS listing_facts();
CREATE OR REPLACE FUNCTION listing_facts(lag interval DEFAULT interval '0')
RETURNS TABLE (id bigint, seller bigint, monday date, is_now boolean, is_completed boolean, furthest int,
               aged_completed boolean, aged_furthest int, is_sold boolean, seller_kind text, seller_size text,
               category text, brand_group text, weekday text, hours text)
LANGUAGE sql STABLE AS $$
  WITH started AS MATERIALIZED (
    SELECT listings.*, date_created >= starts_at AS is_now, weeks.zone, date_created AT TIME ZONE weeks.zone AS local,
           date_trunc('week', date_created AT TIME ZONE weeks.zone + lag) AS monday,
           (date_trunc('week', date_created AT TIME ZONE weeks.zone + lag) + interval '7 days') AT TIME ZONE weeks.zone
             + age AS aged_at
    FROM listings, compared_weeks(lag) AS weeks
    WHERE date_created >= before_starts_at AND date_created < ends_at
  ), first_listings AS (
    SELECT id_customer, min(date_created) AS since, min(listings.id) AS seller FROM listings GROUP BY id_customer
  ), reached AS (
    -- What is completed has passed all steps. An event that opens or closes no step belongs to the first.
    SELECT started.id, max(step_no) AS furthest,
           max(step_no) FILTER (WHERE first_at <= aged_at) AS aged_furthest
    FROM started
    JOIN listing_steps ON id_product = started.id
    WHERE date_completed IS NULL OR date_completed > aged_at
    GROUP BY started.id
  ), named_brands AS (
    SELECT id_brand, brand FROM brands
    WHERE id_brand IN (SELECT started.id_brand FROM started) AND NOT is_unbranded(brand)
  ), top_brands AS (
    SELECT brand FROM started JOIN named_brands USING (id_brand)
    GROUP BY brand ORDER BY count(*) DESC, brand COLLATE "C" LIMIT 10
  )
  SELECT started.id, first_listings.seller, started.monday::date, is_now, date_completed IS NOT NULL,
         CASE WHEN id_product IS NULL THEN 0 WHEN date_completed IS NOT NULL THEN 6 ELSE coalesce(furthest, 0) END,
         coalesce(date_completed <= aged_at, false),
         CASE WHEN id_product IS NULL THEN 0 WHEN date_completed <= aged_at THEN 6 ELSE coalesce(aged_furthest, 0) END,
         coalesce(date_sold - date_created <= sale_window(), false),
         CASE WHEN date_trunc('week', since AT TIME ZONE zone + lag) = started.monday THEN 'New' ELSE 'Returning' END,
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
  LEFT JOIN listing_clicks ON id_product = started.id
  LEFT JOIN reached ON reached.id = started.id
  LEFT JOIN named_brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  WINDOW seller_week AS (PARTITION BY first_listings.seller, started.monday)
$$;
COMMENT ON FUNCTION listing_facts IS
  'One row per listing of the reporting week and the eight whole weeks before: furthest step, and what it can be told '
  'apart by';
