-- What is odd in the data, said once: the tests of the data list it, the result data_quality counts it.

-- One row per listing with a fault, and which it has. Functions and not views, because views would look past the session's
-- own listings.
CREATE OR REPLACE FUNCTION listing_faults()
RETURNS TABLE (id bigint, date_created timestamptz, date_completed timestamptz, date_sold timestamptz, id_brand bigint,
               id_category bigint, completed_before_created boolean, sold_before_completed boolean,
               sold_without_completion boolean, is_of_unknown_brand boolean, is_of_unknown_category boolean)
LANGUAGE sql STABLE AS $$
  SELECT *
  FROM (
    SELECT listings.id, date_created, date_completed, date_sold, id_brand, id_category,
           coalesce(date_completed < date_created, false)            AS completed_before_created,
           coalesce(date_sold < date_completed, false)               AS sold_before_completed,
           date_sold IS NOT NULL AND date_completed IS NULL          AS sold_without_completion,
           brands.id_brand IS NULL OR brands.is_placeholder          AS is_of_unknown_brand,
           category.id_category IS NULL OR category.is_placeholder   AS is_of_unknown_category
    FROM listings
    LEFT JOIN brands USING (id_brand)
    LEFT JOIN category USING (id_category)
  ) AS judged
  WHERE completed_before_created OR sold_before_completed OR sold_without_completion OR is_of_unknown_brand
     OR is_of_unknown_category
$$;
COMMENT ON FUNCTION listing_faults IS
  'One row per listing with a fault of its times, brand or category, and which faults it has';

CREATE OR REPLACE FUNCTION unknown_listing_clicks()
RETURNS TABLE (id_product bigint, clicks bigint, first_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT id_product, clicks, first_at FROM listing_clicks
  WHERE NOT EXISTS (SELECT FROM listings WHERE id = id_product)
$$;
COMMENT ON FUNCTION unknown_listing_clicks IS
  'One row per listing that has clicks and that no file describes';
