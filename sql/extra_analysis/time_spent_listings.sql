-- title: Active time per listing
-- grain: one row; over the listings with at least one event
-- when-empty: show
-- format: avg_time_spent_minutes minutes(1), median_time_spent_minutes minutes(1)
WITH gaps AS (
  SELECT id_product,
         datetime_session - lag(datetime_session) OVER (PARTITION BY id_product ORDER BY datetime_session) AS gap
  FROM clicks
  WHERE EXISTS (SELECT FROM listings WHERE listings.id = clicks.id_product)
), active AS (
  -- A pause of more than half an hour is not work.
  SELECT id_product,
         coalesce(sum(extract(epoch FROM gap)) FILTER (WHERE gap <= interval '30 minutes'), 0) / 60 AS minutes
  FROM gaps
  GROUP BY id_product
)
SELECT avg(minutes)                                           AS avg_time_spent_minutes,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes)   AS median_time_spent_minutes
FROM active;
