-- The measures of the week, said once: counts, shares and medians, each kind with what its uncertainty is reckoned from.
-- sql/deck/our_numbers.sql compares them with the week before, sql/deck/news.sql with the week of the last deck. A function
-- and not a view, because a view would look past the session's own listings, clicks and reporting_week.
--   variance         of a count or a median
--   successes, n     of a share, with its design effect for the sellers' clusters
--   aged…            the same of what had happened when the week was as old as the reporting week is; what does not change
--                    with age repeats itself

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
    SELECT monday, id_customer, date_completed, date_completed IS NOT NULL AS is_completed,
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
  ), started AS (
    SELECT monday,
           coalesce(sum(started), 0)::bigint       AS started,
           coalesce(sum(completed), 0)::bigint     AS completed,
           coalesce(sum(in_time), 0)::bigint       AS in_time,
           coalesce(sum(started ^ 2), 0)::float8   AS started_spread,
           coalesce(sum(completed ^ 2), 0)::float8 AS completed_spread,
           coalesce(sum(in_time ^ 2), 0)::float8   AS in_time_spread,
           count(id_customer)                      AS sellers,
           count(*) FILTER (WHERE is_new)          AS new_sellers,
           count(*) FILTER (WHERE NOT is_new)      AS returning_sellers,
           design_effect(sum(started), sum(completed), count(id_customer), sum(started ^ 2), sum(completed ^ 2),
                         sum(started * completed)) AS completion_effect
    FROM calendar
    LEFT JOIN sellers USING (monday)
    GROUP BY monday
  ), sold AS (
    SELECT monday, coalesce(sum(sold), 0)::bigint AS sold, coalesce(sum(sold ^ 2), 0)::float8 AS sold_spread
    FROM calendar
    LEFT JOIN (SELECT date_trunc('week', date_sold AT TIME ZONE zone) AS monday, count(*) AS sold
               FROM listings, reporting_week
               WHERE date_sold IS NOT NULL
               GROUP BY 1, id_customer) AS by_seller USING (monday)
    GROUP BY monday
  ), reached_day_30 AS (
    SELECT monday, coalesce(sum(listed), 0)::bigint AS listed, coalesce(sum(sold), 0)::bigint AS sold,
           design_effect(sum(listed), sum(sold), count(id_customer), sum(listed ^ 2), sum(sold ^ 2),
                         sum(listed * sold)) AS sold_effect
    FROM calendar
    LEFT JOIN (SELECT monday, id_customer, count(*) AS listed, count(*) FILTER (WHERE sold_within_30_days) AS sold
               FROM calendar, reporting_week, listing_outcomes() AS outcomes
               WHERE had_30_days
                 AND outcomes.date_created >= (monday - sale_window()) AT TIME ZONE zone
                 AND outcomes.date_created <  (monday - sale_window() + interval '7 days') AT TIME ZONE zone
               GROUP BY monday, id_customer) AS by_seller USING (monday)
    GROUP BY monday
  ), count_measures AS (
    -- Sellers decide for all their listings, so the variance of a count is the sum of the squares of theirs, and one more.
    SELECT monday, counted.*
    FROM started
    JOIN sold USING (monday)
    CROSS JOIN LATERAL (VALUES
      ('listings_started',   started,           started_spread,    started,           started_spread),
      ('listings_completed', completed,         completed_spread,  in_time,           in_time_spread),
      ('sales',              sold,              sold_spread,       sold,              sold_spread),
      ('sellers',            sellers,           sellers,           sellers,           sellers),
      ('new_sellers',        new_sellers,       new_sellers,       new_sellers,       new_sellers),
      ('returning_sellers',  returning_sellers, returning_sellers, returning_sellers, returning_sellers)
    ) AS counted (metric, counted, spread, aged_counted, aged_spread)
  ), share_measures AS (
    SELECT monday, 'completion_rate' AS metric, completed AS successes, started AS n, in_time AS aged_successes,
           completion_effect AS design_effect
    FROM started
    UNION ALL
    SELECT monday, 'sold_within_30_days', sold, listed, sold, sold_effect
    FROM reached_day_30
  ), median_measures AS (
    SELECT monday, metric,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY one)                        AS median,
           median_error(array_agg(one ORDER BY one))                               AS error,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY one) FILTER (WHERE in_time) AS aged_median,
           median_error(array_agg(one ORDER BY one) FILTER (WHERE in_time))        AS aged_error
    FROM listing_facts
    -- A completion before its creation is a fault of the data, and no duration.
    CROSS JOIN LATERAL (VALUES
      ('time_to_list',       minutes, minutes >= 0),
      ('clicks_per_listing', clicks,  is_completed)
    ) AS counted (metric, one, is_counted)
    WHERE is_counted
    GROUP BY monday, metric
  ), measured AS (
    SELECT monday, metric, counted::float8 AS value, spread + 1 AS variance, NULL::bigint AS successes, NULL::bigint AS n,
           aged_counted::float8 AS aged, aged_spread + 1 AS aged_variance, NULL::bigint AS aged_successes,
           NULL::float8 AS design_effect
    FROM count_measures
    UNION ALL
    SELECT monday, metric, successes::float8 / nullif(n, 0), NULL, successes, n,
           aged_successes::float8 / nullif(n, 0), NULL, aged_successes, design_effect
    FROM share_measures
    UNION ALL
    SELECT monday, metric, median, error ^ 2, NULL, NULL, coalesce(aged_median, median), coalesce(aged_error, error) ^ 2,
           NULL, NULL
    FROM median_measures
  )
  SELECT monday::date, names.*, value, variance, successes, n, aged, aged_variance, aged_successes, design_effect
  FROM calendar
  CROSS JOIN (VALUES
    (1,  'listings_started',    'Listings started',                    'number(0)'),
    (2,  'listings_completed',  'Listings completed',                  'number(0)'),
    (3,  'completion_rate',     'Completion rate',                     'share(1)'),
    (4,  'sales',               'Sales in the week',                   'number(0)'),
    (5,  'sold_within_30_days', 'Sold within 30 days',                 'share(1)'),
    (6,  'sellers',             'Active sellers',                      'number(0)'),
    (7,  'new_sellers',         'New sellers',                         'number(0)'),
    (8,  'returning_sellers',   'Returning sellers',                   'number(0)'),
    (9,  'time_to_list',        'Median time to list',                 'minutes(1)'),
    (10, 'clicks_per_listing',  'Median clicks per completed listing', 'number(1)')
  ) AS names (place, metric, label, format)
  LEFT JOIN measured USING (monday, metric)
$$;
COMMENT ON FUNCTION week_measures IS
  'One row per week, named by its Monday, and measure: value, variance or counts, and the same at the age of the '
  'reporting week';
