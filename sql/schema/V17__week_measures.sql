-- The measures of the week, said once: sql/deck/our_numbers.sql compares them with the week before, sql/deck/news.sql with
-- the week of the last deck. Functions and not views, because views would look past the session's own listings, clicks and
-- reporting_week.

-- The measures of any weeks, each named by its Monday in the report's zone, with what is needed to say how far chance alone
-- may move them. One row per week and measure.
--   value      the measure; null where the week has nothing to measure
--   variance   of a count: the sum of squares of its sellers' counts, since a seller who lists five at once is one
--              decision; of a median: from its order statistics; null for a share
--   successes, n   of a share; null for others
CREATE FUNCTION week_measures(mondays date[])
RETURNS TABLE (monday date, place int, metric text, label text, format text, value double precision,
               variance double precision, successes bigint, n bigint)
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
           extract(epoch FROM date_completed - date_created)::float8 / 60 AS minutes,
           coalesce(clicks, 0)::float8 AS clicks,
           date_trunc('week', seller_since AT TIME ZONE zone) = monday AS seller_is_new
    FROM calendar
    JOIN weekly_listings USING (monday)
    LEFT JOIN listing_clicks ON id_product = weekly_listings.id
    CROSS JOIN reporting_week
  ), sellers AS (
    SELECT monday, id_customer, bool_or(seller_is_new) AS is_new, count(*) AS started, count(date_completed) AS completed
    FROM listing_facts
    GROUP BY monday, id_customer
  ), counts AS (
    SELECT monday,
           coalesce(sum(started), 0)::bigint                AS started,
           coalesce(sum(completed), 0)::bigint              AS completed,
           coalesce(sum(started ^ 2), 0)::float8            AS started_variance,
           coalesce(sum(completed ^ 2), 0)::float8          AS completed_variance,
           count(id_customer)                               AS sellers,
           count(*) FILTER (WHERE is_new)                   AS new_sellers,
           count(*) FILTER (WHERE NOT is_new)               AS returning_sellers
    FROM calendar
    LEFT JOIN sellers USING (monday)
    GROUP BY monday
  ), medians AS (
    SELECT monday,
           -- A completion before its creation is a fault of the data, and no duration.
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE minutes >= 0)               AS minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL)  AS clicks,
           median_error(array_agg(minutes ORDER BY minutes) FILTER (WHERE minutes >= 0))                   AS minutes_error,
           median_error(array_agg(clicks ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL))       AS clicks_error
    FROM listing_facts
    GROUP BY monday
  ), sales AS (
    SELECT monday, count(date_sold) AS sold
    FROM calendar
    CROSS JOIN reporting_week
    LEFT JOIN listings ON date_trunc('week', date_sold AT TIME ZONE zone) = monday
    GROUP BY monday
  ), chances AS (
    SELECT monday, count(id) AS listings, count(id) FILTER (WHERE sold_within_30_days) AS sold
    FROM calendar
    CROSS JOIN reporting_week
    LEFT JOIN listing_outcomes() AS outcomes
      ON had_30_days
     AND outcomes.date_created >= (monday - interval '30 days') AT TIME ZONE zone
     AND outcomes.date_created <  (monday - interval '23 days') AT TIME ZONE zone
    GROUP BY monday
  )
  SELECT monday::date, one.*
  FROM counts
  JOIN sales USING (monday)
  JOIN chances USING (monday)
  LEFT JOIN medians USING (monday)
  CROSS JOIN LATERAL (VALUES
    (1, 'listings_started',   'Listings started',    'number(0)',  started::float8,           started_variance,   NULL::bigint, NULL::bigint),
    (2, 'listings_completed', 'Listings completed',  'number(0)',  completed::float8,         completed_variance, NULL, NULL),
    (3, 'completion_rate',    'Completion rate',     'share(1)',   completed::float8 / nullif(started, 0),  NULL, completed, started),
    (4, 'sales',              'Sales in the week',   'number(0)',  sales.sold::float8,        sales.sold::float8, NULL, NULL),
    (5, 'sold_within_30_days', 'Sold within 30 days', 'share(1)',  chances.sold::float8 / nullif(chances.listings, 0), NULL, chances.sold, chances.listings),
    (6, 'sellers',            'Active sellers',      'number(0)',  sellers::float8,           sellers::float8,    NULL, NULL),
    (7, 'new_sellers',        'New sellers',         'number(0)',  new_sellers::float8,       new_sellers::float8, NULL, NULL),
    (8, 'returning_sellers',  'Returning sellers',   'number(0)',  returning_sellers::float8, returning_sellers::float8, NULL, NULL),
    (9, 'time_to_list',       'Median time to list', 'minutes(1)', medians.minutes,           minutes_error ^ 2,  NULL, NULL),
    (10, 'clicks_per_listing', 'Median clicks per completed listing', 'number(1)', medians.clicks, clicks_error ^ 2, NULL, NULL)
  ) AS one (place, metric, label, format, value, variance, successes, n)
$$;

-- The reporting week's measures against those of an earlier week, named by any instant in it. One row per measure.
--   previous         the earlier week's; null where that week does not lie on record as a whole
--   mean_of_8_weeks  of the eight weeks before the reporting week, those that lie on record as a whole
--   difference, low, high   null where nothing can be compared: before an earlier whole week, and where the data does not
--                    cover the reporting week to its end
CREATE FUNCTION week_against(earlier timestamptz)
RETURNS TABLE (place int, metric text, label text, format text, value double precision, previous double precision,
               mean_of_8_weeks double precision, difference double precision, low double precision,
               high double precision, verdict text)
LANGUAGE sql STABLE AS $$
  WITH period AS (
    SELECT date_trunc('week', starts_at AT TIME ZONE zone)::date AS this_monday,
           date_trunc('week', earlier AT TIME ZONE zone)::date   AS other_monday,
           as_of >= ends_at - interval '6 hours'                 AS is_over,
           (SELECT date_trunc('week', date_trunc('day', min(date_created) AT TIME ZONE zone) + interval '6 days')::date
            FROM listings)                                       AS first_whole_week
    FROM reporting_week
  ), measures AS (
    SELECT one.*, this_monday, other_monday, is_over, first_whole_week
    FROM period, week_measures(ARRAY(SELECT this_monday - 7 * back FROM generate_series(0, 8) AS back) || other_monday) AS one
  ), compared AS (
    SELECT now.place, now.metric, now.label, now.format, now.value, now.is_over,
           now.first_whole_week <= now.other_monday AS has_whole_week,
           CASE WHEN now.first_whole_week <= now.other_monday THEN before.value END AS previous,
           (SELECT avg(value ORDER BY monday) FROM measures
            WHERE measures.metric = now.metric AND monday BETWEEN this_monday - 56 AND this_monday - 7
              AND monday >= first_whole_week) AS mean_of_8_weeks,
           CASE WHEN now.n IS NULL THEN now.value - before.value - 1.959963984540054 * sqrt(now.variance + before.variance)
                ELSE difference_low(now.successes, now.n, before.successes, before.n) END  AS low,
           CASE WHEN now.n IS NULL THEN now.value - before.value + 1.959963984540054 * sqrt(now.variance + before.variance)
                ELSE difference_high(now.successes, now.n, before.successes, before.n) END AS high
    FROM measures AS now
    JOIN measures AS before USING (metric)
    WHERE now.monday = now.this_monday AND before.monday = before.other_monday
  )
  SELECT place, metric, label, format, value, previous, mean_of_8_weeks,
         CASE WHEN is_over THEN value - previous END                   AS difference,
         CASE WHEN is_over AND previous IS NOT NULL THEN low END       AS low,
         CASE WHEN is_over AND previous IS NOT NULL THEN high END      AS high,
         CASE WHEN NOT is_over THEN 'week incomplete'
              WHEN has_whole_week IS NOT TRUE THEN 'no earlier week'
              ELSE coalesce(verdict(low, high), 'too few to compare') END AS verdict
  FROM compared
$$;
