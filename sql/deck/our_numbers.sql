-- title: Our numbers
-- grain: one row per metric, for the reporting week; the difference is to the week before
-- when-empty: hold
-- format: value row, previous row, mean_of_8_weeks row, difference row_change, low row_change, high row_change
--
-- Intervals of 95 %. Counts: a seller who lists five at once is one decision, so the variance of a count is the sum of
-- squares of its sellers' counts. Shares: Newcombe's interval. Medians: by their order statistics. Sold within 30 days is
-- told of the listings whose thirtieth day lies in the week. Nothing is compared with a week that began before the record
-- did (its first listing is not on its Monday), nor said of a week that is not over.
WITH weekly_listings AS (
  SELECT date_trunc('week', date_created AT TIME ZONE zone) AS monday, listings.*,
         first_value(date_created) OVER (PARTITION BY id_customer ORDER BY date_created, listings.id) AS seller_since
  FROM listings, reporting_week
  WHERE date_created < ends_at
), weeks AS (
  SELECT generate_series(-8, 0) AS back
), calendar AS (
  SELECT back, (starts_at AT TIME ZONE zone) + back * interval '7 days' AS monday
  FROM weeks, reporting_week
), clicks_of AS (
  SELECT id_product, count(*) AS clicks
  FROM clicks
  WHERE id_product IN (SELECT id FROM weekly_listings JOIN calendar USING (monday) WHERE date_completed IS NOT NULL)
  GROUP BY id_product
), listing_facts AS (
  SELECT back, id_customer, date_completed,
         extract(epoch FROM date_completed - date_created)::float8 / 60 AS minutes,
         coalesce(clicks, 0)::float8 AS clicks,
         date_trunc('week', seller_since AT TIME ZONE zone) = calendar.monday AS seller_is_new
  FROM calendar
  JOIN weekly_listings USING (monday)
  LEFT JOIN clicks_of ON id_product = weekly_listings.id
  CROSS JOIN reporting_week
), sellers AS (
  SELECT back, id_customer, bool_or(seller_is_new) AS is_new, count(*) AS started, count(date_completed) AS completed
  FROM listing_facts
  GROUP BY back, id_customer
), counts AS (
  SELECT calendar.back,
         coalesce(sum(started), 0)::bigint                AS started,
         coalesce(sum(completed), 0)::bigint              AS completed,
         coalesce(sum(started ^ 2), 0)::float8            AS started_variance,
         coalesce(sum(completed ^ 2), 0)::float8          AS completed_variance,
         count(id_customer)                               AS sellers,
         count(*) FILTER (WHERE is_new)                   AS new_sellers,
         count(*) FILTER (WHERE NOT is_new)               AS returning_sellers
  FROM calendar
  LEFT JOIN sellers USING (back)
  GROUP BY calendar.back
), medians AS (
  SELECT back,
         -- A completion before its creation is a fault of the data, and no duration.
         percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE minutes >= 0)               AS minutes,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL)  AS clicks,
         median_error(array_agg(minutes ORDER BY minutes) FILTER (WHERE minutes >= 0))                   AS minutes_error,
         median_error(array_agg(clicks ORDER BY clicks) FILTER (WHERE date_completed IS NOT NULL))       AS clicks_error
  FROM listing_facts
  GROUP BY back
), sales AS (
  SELECT calendar.back, count(date_sold) AS sold
  FROM calendar
  CROSS JOIN reporting_week
  LEFT JOIN listings ON date_trunc('week', date_sold AT TIME ZONE zone) = calendar.monday
  GROUP BY calendar.back
), chances AS (
  SELECT back, count(id) AS listings, count(id) FILTER (WHERE sold_within_30_days) AS sold
  FROM calendar
  CROSS JOIN reporting_week
  LEFT JOIN listing_outcomes() AS outcomes
    ON had_30_days
   AND outcomes.date_created >= (monday - interval '30 days') AT TIME ZONE zone
   AND outcomes.date_created <  (monday - interval '23 days') AT TIME ZONE zone
  GROUP BY back
), metrics AS (
  SELECT back, place, metric, label, format, value, variance, successes, n
  FROM counts
  JOIN sales USING (back)
  JOIN chances USING (back)
  LEFT JOIN medians USING (back)
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
), record AS (
  SELECT date_trunc('week', first_day + interval '6 days') AS first_whole_week, as_of >= ends_at - interval '6 hours' AS is_over
  FROM reporting_week, LATERAL (
    SELECT date_trunc('day', min(date_created) AT TIME ZONE zone) AS first_day FROM listings) AS one
), compared AS (
  SELECT now.metric, now.label, now.format, now.place, now.value, is_over,
         CASE WHEN EXISTS (SELECT FROM calendar WHERE back = -1 AND monday >= first_whole_week) THEN before.value END AS previous,
         (SELECT avg(value) FROM metrics JOIN calendar USING (back)
          WHERE metrics.metric = now.metric AND back < 0 AND monday >= first_whole_week) AS mean_of_8_weeks,
         CASE WHEN now.n IS NULL THEN now.value - before.value - 1.959963984540054 * sqrt(now.variance + before.variance)
              ELSE difference_low(now.successes, now.n, before.successes, before.n) END  AS low,
         CASE WHEN now.n IS NULL THEN now.value - before.value + 1.959963984540054 * sqrt(now.variance + before.variance)
              ELSE difference_high(now.successes, now.n, before.successes, before.n) END AS high
  FROM metrics AS now
  JOIN metrics AS before USING (metric)
  CROSS JOIN record
  WHERE now.back = 0 AND before.back = -1
)
SELECT metric, label, value, previous, mean_of_8_weeks,
       CASE WHEN is_over THEN value - previous END                   AS difference,
       CASE WHEN is_over AND previous IS NOT NULL THEN low END       AS low,
       CASE WHEN is_over AND previous IS NOT NULL THEN high END      AS high,
       CASE WHEN NOT is_over THEN 'week not over'
            WHEN previous IS NULL THEN 'no earlier week'
            ELSE coalesce(verdict(low, high), 'too few to compare') END AS verdict,
       format
FROM compared
ORDER BY place;
