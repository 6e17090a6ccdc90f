-- How far the reporting week's number of listings lies from the eight weeks before, by a robust z: distance to their
-- median, by 1.4826 × their median absolute deviation (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993,
-- whose limit is 3.5). Eight weeks may by chance be all alike, so the spread is at least that of a Poisson count, the
-- root of the median. No row where that is no measure: with fewer than four whole weeks before, none of them with a
-- listing, or a reporting week that is not over.
CREATE OR REPLACE FUNCTION week_volume()
RETURNS TABLE (week text, listings bigint, median_before double precision, z double precision)
LANGUAGE sql STABLE AS $$
  WITH mondays AS (
    SELECT back, (starts_at AT TIME ZONE zone + back * interval '7 days') AT TIME ZONE zone       AS from_at,
                 (starts_at AT TIME ZONE zone + (back + 1) * interval '7 days') AT TIME ZONE zone AS to_at
    FROM reporting_week, generate_series(-8, 0) AS back
  ), counted AS (
    SELECT back, (SELECT count(*) FROM listings WHERE date_created >= from_at AND date_created < to_at) AS listings
    FROM mondays
    -- Weeks before the first one on record are unknown, not empty; and that one may have begun before the record.
    WHERE back = 0 OR from_at > (SELECT min(date_created) - interval '1 day' FROM listings)
  ), middle AS (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY listings) AS median, count(*) AS weeks FROM counted WHERE back < 0
  ), spread AS (
    SELECT greatest(1.4826 * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(listings - median)), sqrt(median)) AS spread
    FROM counted, middle
    WHERE back < 0
    GROUP BY median
  )
  SELECT week, listings, median, (listings - median) / spread
  FROM counted, middle, spread, reporting_week
  WHERE back = 0 AND weeks >= 4 AND spread > 0 AND as_of >= ends_at - interval '6 hours'
$$;
COMMENT ON FUNCTION week_volume IS
  'How far the number of listings of the reporting week lies from the eight weeks before: robust z, one row or none';
