-- title: Listings whose clicks went on after a week's end, as they stood then
-- grain: one row per listing and week's end between its creation and its last click, and per such end at the report's age
-- when-empty: show
-- With it the page shows an earlier week as it was known at its end, and weeks at the age of the reporting week: as long after
-- their ends as the data goes on after that. Position counts listings as listing_rows does.
WITH ends AS (
  SELECT DISTINCT (monday + interval '7 days') AT TIME ZONE zone + later AS ends_at
  FROM reporting_week,
       (SELECT interval '0' UNION ALL SELECT greatest(as_of - ends_at, interval '0') FROM reporting_week) AS ages (later),
       generate_series(date_trunc('week', (SELECT min(date_created) FROM listings) AT TIME ZONE zone),
                       as_of AT TIME ZONE zone, interval '7 days') AS weeks (monday)
), rows AS (
  SELECT id, date_created, row_number() OVER (ORDER BY date_created, id) - 1 AS position FROM listings
), under_way AS (
  SELECT rows.id, rows.position, ends_at,
         EXISTS (SELECT FROM listing_steps AS steps
                 WHERE steps.id_product = rows.id AND session_at <= ends_at AND session_until > ends_at) AS is_in_session
  FROM rows
  JOIN listing_clicks ON id_product = rows.id
  JOIN ends ON date_created <= ends_at AND last_at > ends_at
), events AS (
  -- Only whoever was at work at that very instant is looked up click by click.
  SELECT position, ends_at, form_steps.step_no,
         count(form_steps.step_no) OVER listing AS milestone
  FROM under_way
  JOIN clicks_at_cuts ON id_product = under_way.id AND datetime_session <= ends_at AND is_in_session
  LEFT JOIN form_steps USING (event_action)
  WINDOW listing AS (PARTITION BY position, ends_at ORDER BY datetime_session, form_steps.step_no NULLS LAST
                     ROWS UNBOUNDED PRECEDING)
), stretches AS (
  SELECT position, ends_at, coalesce(max(step_no), 1) AS step_no, count(*) AS clicks
  FROM events
  GROUP BY position, ends_at, milestone
), steps AS (
  SELECT position, ends_at, step_no, clicks FROM stretches
  UNION ALL
  SELECT position, ends_at, step_no, clicks
  FROM under_way
  JOIN listing_steps ON id_product = under_way.id AND session_until <= ends_at
  WHERE NOT is_in_session
)
SELECT under_way.position,
       (extract(epoch FROM under_way.ends_at) * 1000000)::bigint AS week_end,
       coalesce(sum(clicks), 0)::bigint                          AS clicks,
       coalesce(max(step_no), 0)                                 AS furthest
FROM under_way
LEFT JOIN steps USING (position, ends_at)
GROUP BY under_way.position, under_way.ends_at
ORDER BY under_way.position, under_way.ends_at;
