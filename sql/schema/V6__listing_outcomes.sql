-- What became of each listing, as of the report. A function, not a view, because a view would look past the temporary
-- listings of a report about the past.
--   followed_days  from creation to the instant of the data
--   days_to_sale   from creation to sale; null while unsold
--   had_30_days    the listing has been out for 30 days, so that whether it was sold within them is known for good
CREATE FUNCTION listing_outcomes()
RETURNS TABLE (id bigint, id_customer text, brand text, category text, date_created timestamptz, is_completed boolean,
               followed_days double precision, days_to_sale double precision, had_30_days boolean,
               sold_within_30_days boolean)
LANGUAGE sql STABLE AS $$
  SELECT listings.id, id_customer, brand, category, date_created, date_completed IS NOT NULL,
         extract(epoch FROM as_of - date_created)::float8 / 86400,
         CASE WHEN date_sold IS NOT NULL THEN greatest(extract(epoch FROM date_sold - date_created)::float8 / 86400, 0) END,
         as_of - date_created >= interval '30 days',
         coalesce(date_sold - date_created <= interval '30 days', false)
  FROM listings
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  CROSS JOIN reporting_week
$$;

-- For each listing and step of the form that it reached: the active time spent there, in minutes. Gaps of more than
-- half an hour are pauses and count nowhere; the time between two events belongs to the step in progress at the first.
CREATE FUNCTION step_times(first_created timestamptz, created_before timestamptz)
RETURNS TABLE (id bigint, step_no int, minutes double precision)
LANGUAGE sql STABLE AS $$
  WITH events AS (
    SELECT id_product, datetime_session, form_steps.step_no,
           lead(datetime_session) OVER listing - datetime_session AS gap,
           count(form_steps.step_no) OVER listing AS milestone
    FROM clicks
    JOIN listings ON listings.id = id_product
    LEFT JOIN form_steps USING (event_action)
    WHERE date_created >= first_created AND date_created < created_before
    WINDOW listing AS (PARTITION BY id_product ORDER BY datetime_session, form_steps.step_no NULLS LAST
                       ROWS UNBOUNDED PRECEDING)
  ), placed AS (
    SELECT id_product, gap,
           coalesce(max(events.step_no) OVER (PARTITION BY id_product, milestone), 1) AS step_no
    FROM events
  )
  SELECT id_product, placed.step_no,
         coalesce(sum(extract(epoch FROM gap)) FILTER (WHERE gap <= interval '30 minutes'), 0)::float8 / 60
  FROM placed
  GROUP BY id_product, placed.step_no
$$;
