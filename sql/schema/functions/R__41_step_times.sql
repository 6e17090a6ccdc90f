-- For each listing and step of the form that it reached: the active time spent there, in minutes. Gaps of more than
-- half an hour are pauses and count nowhere; the time between two events belongs to the step in progress at the first.
-- One event opens each stretch between two milestones, so that events are sorted once.
CREATE OR REPLACE FUNCTION step_times(first_created timestamptz, created_before timestamptz)
RETURNS TABLE (id bigint, step_no int, minutes double precision)
LANGUAGE sql STABLE AS $$
  WITH events AS (
    SELECT id_product, form_steps.step_no,
           lead(datetime_session) OVER listing - datetime_session AS gap,
           count(form_steps.step_no) OVER listing AS milestone
    FROM clicks
    JOIN listings ON listings.id = id_product
    LEFT JOIN form_steps USING (event_action)
    WHERE date_created >= first_created AND date_created < created_before
    WINDOW listing AS (PARTITION BY id_product ORDER BY datetime_session, form_steps.step_no NULLS LAST
                       ROWS UNBOUNDED PRECEDING)
  ), stretches AS (
    SELECT id_product, coalesce(max(events.step_no), 1) AS step_no,
           sum(gap) FILTER (WHERE gap <= longest_pause()) AS worked
    FROM events
    GROUP BY id_product, milestone
  )
  SELECT id_product, stretches.step_no, coalesce(extract(epoch FROM sum(worked)), 0)::float8 / 60
  FROM stretches
  GROUP BY id_product, stretches.step_no
$$;
COMMENT ON FUNCTION step_times IS
  'One row per listing and step of the form that it reached: active minutes, pauses of more than 30 minutes left out';
