-- What became of each listing, as of the report. A function, not a view, because a view would look past the temporary
-- listings of a report about the past.
--   followed_days  from creation to the instant of the data
--   days_to_sale   from creation to sale; null while unsold
--   had_30_days    the listing has been out for 30 days, so that whether it was sold within them is known for good
CREATE OR REPLACE FUNCTION listing_outcomes()
RETURNS TABLE (id bigint, id_customer text, brand text, category text, date_created timestamptz, is_completed boolean,
               followed_days double precision, days_to_sale double precision, had_30_days boolean,
               sold_within_30_days boolean)
LANGUAGE sql STABLE AS $$
  SELECT listings.id, id_customer, brand, category, date_created, date_completed IS NOT NULL,
         extract(epoch FROM as_of - date_created)::float8 / 86400,
         CASE WHEN date_sold IS NOT NULL THEN greatest(extract(epoch FROM date_sold - date_created)::float8 / 86400, 0) END,
         as_of - date_created >= sale_window(),
         coalesce(date_sold - date_created <= sale_window(), false)
  FROM listings
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  CROSS JOIN reporting_week
$$;
COMMENT ON FUNCTION listing_outcomes IS
  'One row per listing, as of the report: completed, sold, days followed, days to sale, sold within 30 days';
