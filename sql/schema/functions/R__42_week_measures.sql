-- The measures of the week, said once: sql/deck/our_numbers.sql compares them with the week before, sql/deck/news.sql
-- with the week of the last deck. Functions and not views, because views would look past the session's own listings,
-- clicks and reporting_week.

CREATE OR REPLACE FUNCTION week_measures(mondays date[])
RETURNS TABLE (monday date, place int, metric text, label text, format text, value double precision,
               variance double precision, successes bigint, n bigint, aged double precision,
               aged_variance double precision, aged_successes bigint, design_effect double precision)
LANGUAGE sql STABLE AS $$
  WITH calendar AS (
    SELECT DISTINCT wanted::timestamp AS monday FROM unnest(mondays) AS wanted
  ), weekly_listings AS (
    SELECT date_trunc('week', date_created AT TIME ZONE zone) AS monday, listings.*,
           first_value(date_created) OVER (PARTITION BY id_customer ORDER BY date_created, listings.id) AS seller_since
    FROM listings, reporting_week
    WHERE date_created < ((SELECT max(monday) FROM calendar) + interval '7 days') AT TIME ZONE zone
  ), listing_facts AS (
    SELECT monday, id_customer, date_completed,
           date_completed <= (monday + interval '7 days') AT TIME ZONE zone + greatest(as_of - ends_at, '0') AS in_time,
           extract(epoch FROM date_completed - date_created)::float8 / 60 AS minutes,
           coalesce(clicks, 0)::float8 AS clicks,
           date_trunc('week', seller_since AT TIME ZONE zone) = monday AS seller_is_new
    FROM calendar
    JOIN weekly_listings USING (monday)
    LEFT JOIN listing_clicks ON id_product = weekly_listings.id
    CROSS JOIN reporting_week
  ), sellers AS (
    SELECT monday, id_customer, bool_or(seller_is_new) AS is_new, count(*) AS started, count(date_completed) AS completed,
           count(*) FILTER (WHERE in_time) AS in_time
    FROM listing_facts
    GROUP BY monday, id_customer
  ), counts AS (
    SELECT monday,
           coalesce(sum(started), 0)::bigint                AS started,
           coalesce(sum(completed), 0)::bigint              AS completed,
           coalesce(sum(in_time), 0)::bigint                AS in_time,
           coalesce(sum(started ^ 2), 0)::float8            AS started_variance,
           coalesce(sum(completed ^ 2), 0)::float8          AS completed_variance,
           coalesce(sum(in_time ^ 2), 0)::float8            AS in_time_variance,
           count(id_customer)                               AS sellers,
           count(*) FILTER (WHERE is_new)                   AS new_sellers,
           count(*) FILTER (WHERE NOT is_new)               AS returning_sellers,
           design_effect(sum(started), sum(completed), count(id_customer), sum(started ^ 2), sum(completed ^ 2), sum(started * completed))
                                                            AS completion_effect
    FROM calendar
    LEFT JOIN sellers USING (monday)
    GROUP BY monday
  ), medians AS (
    -- A completion before its creation is a fault of the data, and no duration.
    SELECT monday,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE minutes >= 0)               AS minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL)  AS clicks,
           median_error(array_agg(minutes ORDER BY minutes) FILTER (WHERE minutes >= 0))                   AS minutes_error,
           median_error(array_agg(clicks ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL))       AS clicks_error,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE in_time AND minutes >= 0)   AS aged_minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) FILTER (WHERE in_time)                     AS aged_clicks,
           median_error(array_agg(minutes ORDER BY minutes) FILTER (WHERE in_time AND minutes >= 0))       AS aged_minutes_error,
           median_error(array_agg(clicks ORDER BY clicks) FILTER (WHERE in_time))                          AS aged_clicks_error
    FROM listing_facts
    GROUP BY monday
  ), sales AS (
    SELECT monday, coalesce(sum(sold), 0)::bigint AS sold, coalesce(sum(sold ^ 2), 0)::float8 AS variance
    FROM calendar
    LEFT JOIN (SELECT date_trunc('week', date_sold AT TIME ZONE zone) AS monday, count(*) AS sold
               FROM listings, reporting_week WHERE date_sold IS NOT NULL GROUP BY 1, id_customer) AS by_seller USING (monday)
    GROUP BY monday
  ), chances AS (
    SELECT monday, coalesce(sum(out), 0)::bigint AS listings, coalesce(sum(sold), 0)::bigint AS sold,
           design_effect(sum(out), sum(sold), count(id_customer), sum(out ^ 2), sum(sold ^ 2), sum(out * sold)) AS sold_effect
    FROM calendar
    LEFT JOIN (SELECT monday, id_customer, count(*) AS out, count(*) FILTER (WHERE sold_within_30_days) AS sold
               FROM calendar, reporting_week, listing_outcomes() AS outcomes
               WHERE had_30_days
                 AND outcomes.date_created >= (monday - sale_window()) AT TIME ZONE zone
                 AND outcomes.date_created <  (monday - sale_window() + interval '7 days') AT TIME ZONE zone
               GROUP BY monday, id_customer) AS by_seller USING (monday)
    GROUP BY monday
  ), measured AS (
    SELECT monday, one.*
    FROM counts
    JOIN sales USING (monday)
    JOIN chances USING (monday)
    LEFT JOIN medians USING (monday)
    CROSS JOIN LATERAL (VALUES
      (1, 'listings_started',   'Listings started',    'number(0)',  started::float8,           started_variance + 1,   NULL::bigint, NULL::bigint, NULL::float8, NULL::float8, NULL::bigint, NULL::float8),
      (2, 'listings_completed', 'Listings completed',  'number(0)',  completed::float8,         completed_variance + 1, NULL, NULL, in_time::float8, in_time_variance + 1, NULL, NULL),
      (3, 'completion_rate',    'Completion rate',     'share(1)',   completed::float8 / nullif(started, 0),  NULL, completed, started, in_time::float8 / nullif(started, 0), NULL, in_time, completion_effect),
      (4, 'sales',              'Sales in the week',   'number(0)',  sales.sold::float8,        sales.variance + 1, NULL, NULL, NULL, NULL, NULL, NULL),
      (5, 'sold_within_30_days', 'Sold within 30 days', 'share(1)',  chances.sold::float8 / nullif(chances.listings, 0), NULL, chances.sold, chances.listings, NULL, NULL, NULL, sold_effect),
      (6, 'sellers',            'Active sellers',      'number(0)',  sellers::float8,           sellers + 1::float8, NULL, NULL, NULL, NULL, NULL, NULL),
      (7, 'new_sellers',        'New sellers',         'number(0)',  new_sellers::float8,       new_sellers + 1::float8, NULL, NULL, NULL, NULL, NULL, NULL),
      (8, 'returning_sellers',  'Returning sellers',   'number(0)',  returning_sellers::float8, returning_sellers + 1::float8, NULL, NULL, NULL, NULL, NULL, NULL),
      (9, 'time_to_list',       'Median time to list', 'minutes(1)', medians.minutes,           minutes_error ^ 2,  NULL, NULL, aged_minutes, aged_minutes_error ^ 2, NULL, NULL),
      (10, 'clicks_per_listing', 'Median clicks per completed listing', 'number(1)', medians.clicks, clicks_error ^ 2, NULL, NULL, aged_clicks, aged_clicks_error ^ 2, NULL, NULL)
    ) AS one (place, metric, label, format, value, variance, successes, n, aged, aged_variance, aged_successes, design_effect)
  )
  SELECT monday::date, place, metric, label, format, value, variance, successes, n,
         coalesce(aged, value), coalesce(aged_variance, variance), coalesce(aged_successes, successes), design_effect
  FROM measured
$$;
COMMENT ON FUNCTION week_measures IS
  'One row per week, named by its Monday, and measure: value, variance or counts, and the same at the age of the '
  'reporting week';
