-- The measures of any one week, with what is needed to say how far chance alone may move them. The definitions are those
-- of sql/deck/our_numbers.sql. One row per measure.
--   value      the measure; null where the week has nothing to measure
--   variance   of a count: the sum of squares of its sellers' counts, since a seller who lists five at once is one
--              decision; of a median: from its order statistics; null for a share
--   successes, n   of a share; null for others
CREATE FUNCTION week_measures(week_starts_at timestamptz, week_ends_at timestamptz)
RETURNS TABLE (place int, metric text, label text, format text, value double precision, variance double precision,
               successes bigint, n bigint)
LANGUAGE sql STABLE AS $$
  WITH facts AS (
    SELECT listings.id, id_customer, date_created, date_completed,
           extract(epoch FROM date_completed - date_created)::float8 / 60 AS minutes
    FROM listings
    WHERE date_created >= week_starts_at AND date_created < week_ends_at
  ), clicked AS (
    SELECT facts.id, count(clicks.id_product)::float8 AS clicks
    FROM facts
    LEFT JOIN clicks ON clicks.id_product = facts.id
    WHERE date_completed IS NOT NULL
    GROUP BY facts.id
  ), sellers AS (
    SELECT id_customer, count(*) AS started, count(date_completed) AS completed,
           NOT EXISTS (SELECT FROM listings AS earlier
                       WHERE earlier.id_customer = facts.id_customer AND earlier.date_created < week_starts_at) AS is_new
    FROM facts
    GROUP BY id_customer
  ), counts AS (
    SELECT coalesce(sum(started), 0)::bigint        AS started,
           coalesce(sum(completed), 0)::bigint      AS completed,
           coalesce(sum(started ^ 2), 0)::float8    AS started_variance,
           coalesce(sum(completed ^ 2), 0)::float8  AS completed_variance,
           count(*)                                 AS sellers,
           count(*) FILTER (WHERE is_new)           AS new_sellers,
           count(*) FILTER (WHERE NOT is_new)       AS returning_sellers
    FROM sellers
  ), durations AS (
    -- A completion before its creation is a fault of the data, and no duration.
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
           median_error(array_agg(minutes ORDER BY minutes))    AS error
    FROM facts
    WHERE minutes >= 0
  ), efforts AS (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks)  AS median,
           median_error(array_agg(clicks ORDER BY clicks))      AS error
    FROM clicked
  ), sales AS (
    SELECT count(*) AS sold FROM listings WHERE date_sold >= week_starts_at AND date_sold < week_ends_at
  )
  SELECT one.*
  FROM counts, durations, efforts, sales,
  LATERAL (VALUES
    (1, 'listings_started',   'Listings started',    'number(0)',  started::float8,                       started_variance, NULL::bigint, NULL::bigint),
    (2, 'listings_completed', 'Listings completed',  'number(0)',  completed::float8,                     completed_variance, NULL, NULL),
    (3, 'completion_rate',    'Completion rate',     'share(1)',   completed::float8 / nullif(started, 0), NULL, completed, started),
    (4, 'sales',              'Sales in the week',   'number(0)',  sold::float8,                          sold::float8, NULL, NULL),
    (5, 'sellers',            'Active sellers',      'number(0)',  sellers::float8,                       sellers::float8, NULL, NULL),
    (6, 'new_sellers',        'New sellers',         'number(0)',  new_sellers::float8,                   new_sellers::float8, NULL, NULL),
    (7, 'returning_sellers',  'Returning sellers',   'number(0)',  returning_sellers::float8,             returning_sellers::float8, NULL, NULL),
    (8, 'time_to_list',       'Median time to list', 'minutes(1)', durations.median,                      durations.error ^ 2, NULL, NULL),
    (9, 'clicks_per_listing', 'Median clicks per completed listing', 'number(1)', efforts.median,         efforts.error ^ 2, NULL, NULL)
  ) AS one (place, metric, label, format, value, variance, successes, n)
$$;
