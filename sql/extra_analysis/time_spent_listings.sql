-- title: Active time per listing
-- grain: one row; over the listings with at least one event
-- when-empty: show
-- format: avg_time_spent_minutes minutes(1), median_time_spent_minutes minutes(1)
WITH worked AS (
  SELECT extract(epoch FROM active) / 60 AS minutes
  FROM listing_clicks
  JOIN listings ON listings.id = id_product
)
SELECT avg(minutes)                                           AS avg_time_spent_minutes,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes)   AS median_time_spent_minutes
FROM worked;
