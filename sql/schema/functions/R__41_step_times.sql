-- For each listing and step of the form that it reached: the active time spent there, in minutes. Gaps of more than
-- half an hour are pauses and count nowhere; the time between two events belongs to the step in progress at the first.
CREATE OR REPLACE FUNCTION step_times(first_created timestamptz, created_before timestamptz)
RETURNS TABLE (id bigint, step_no int, minutes double precision)
LANGUAGE sql STABLE AS $$
  SELECT id_product, step_no, extract(epoch FROM sum(active))::float8 / 60
  FROM listing_steps
  JOIN listings ON listings.id = id_product
  WHERE date_created >= first_created AND date_created < created_before
  GROUP BY id_product, step_no
$$;
COMMENT ON FUNCTION step_times IS
  'One row per listing and step of the form that it reached: active minutes, pauses of more than 30 minutes left out';
