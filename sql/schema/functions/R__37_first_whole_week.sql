-- The Monday, 00:00 in the report's zone, from which the record holds whole weeks: that of the first listing where it was
-- started on a Monday, else the next. Null without a listing.
--   lag   added to the first listing's start, for what is known of a listing only some time after it
CREATE OR REPLACE FUNCTION first_whole_week(lag interval DEFAULT interval '0') RETURNS timestamp
LANGUAGE sql STABLE AS $$
  SELECT date_trunc('week', date_trunc('day', (SELECT min(date_created) FROM listings) AT TIME ZONE zone + lag)
                            + interval '6 days')
  FROM reporting_week
$$;
COMMENT ON FUNCTION first_whole_week IS
  'The local Monday from which the record holds whole weeks';
