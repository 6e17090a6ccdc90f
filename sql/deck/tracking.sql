-- title: What became of earlier propositions
-- grain: one row per earlier report's proposition, up to 26 weeks back; the judged ones first, the latest first
-- when-empty: hide
-- format: week week, label word, measure word, baseline row, expected row, now row, difference row_change
-- format: low row_change, high row_change, expected_difference row_change, weeks number, listings number, verdict word
--
-- The measure over the eight weeks to the earlier report against the same measure over the weeks since. Looked at three
-- times, after 8, 16 and 24 weeks, and the first clear answer stays: who looks every week finds a hit by chance.
--   hit        the difference's 95 % interval leaves out zero, on the promised side, and reaches what was expected
--   missed     the interval does not reach what was expected
--   too early  neither: fewer than eight weeks, fewer than 20 listings, or an interval that holds both zero and the promise
-- A report knows of what was recorded before its own first making, so that it comes out the same whenever it is made again.
WITH made AS (
  SELECT DISTINCT ON (recorded.week, propositions.proposition) propositions.*, recorded.starts_at, recorded.ends_at,
         round(extract(epoch FROM report.ends_at - recorded.ends_at) / 604800)::int AS weeks_since
  FROM reporting_week AS report
  JOIN recorded_reports AS recorded
    ON recorded.zone = report.zone AND recorded.starts_at < report.starts_at AND recorded.as_of <= report.as_of
   AND recorded.starts_at >= report.trend_starts_at
  JOIN propositions
    ON propositions.week = recorded.week AND propositions.as_of = recorded.as_of AND propositions.zone = recorded.zone
  LEFT JOIN recorded_reports AS own
    ON own.week = report.week AND own.as_of = report.as_of AND own.zone = report.zone
  WHERE own.recorded_at IS NULL OR recorded.recorded_at < own.recorded_at
  ORDER BY recorded.week, propositions.proposition, recorded.as_of DESC
), review_points AS (
  SELECT made.*, weeks, (ends_at AT TIME ZONE zone + weeks * interval '7 days') AT TIME ZONE zone AS until
  FROM made
  JOIN unnest(ARRAY[8, 16, 24]) AS weeks ON weeks <= weeks_since
  UNION ALL
  -- Before the first of them: as it stands.
  SELECT made.*, weeks_since, (ends_at AT TIME ZONE zone + weeks_since * interval '7 days') AT TIME ZONE zone
  FROM made
  WHERE weeks_since < 8
), listings_since AS (
  SELECT id, date_created, date_completed IS NOT NULL AS is_completed, brand, category
  FROM listings
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  WHERE date_created >= (SELECT min(ends_at) FROM review_points)
    AND date_created < (SELECT max(until) FROM review_points)
), furthest_steps AS (
  -- Looked for only where a step was to be mended.
  SELECT id_product AS id, max(step_no) AS furthest
  FROM listing_steps
  WHERE EXISTS (SELECT FROM review_points WHERE proposition = 'mend')
  GROUP BY id_product
), steps AS (
  SELECT DISTINCT step_no, step FROM form_steps
), drop_offs AS (
  -- Of those who reach the step: who goes no further.
  SELECT week, proposition, weeks, count(*) AS n,
         count(*) FILTER (WHERE furthest = step_no AND NOT is_completed) AS events
  FROM review_points
  JOIN steps ON step = subject
  JOIN listings_since ON date_created >= ends_at AND date_created < until
  JOIN furthest_steps USING (id)
  WHERE proposition = 'mend' AND (furthest >= step_no OR is_completed)
  GROUP BY week, proposition, weeks
), completions AS (
  SELECT week, proposition, weeks, count(*) AS n, count(*) FILTER (WHERE is_completed) AS events
  FROM review_points
  JOIN listings_since ON date_created >= ends_at AND date_created < until
  WHERE proposition = 'maximise'
  GROUP BY week, proposition, weeks
), supply AS (
  SELECT week, proposition, weeks, count(*) AS n,
         count(*) FILTER (WHERE subject = CASE subject_kind WHEN 'Brand' THEN brand ELSE category END) AS events
  FROM review_points
  JOIN listings_since ON date_created >= ends_at AND date_created < until
  WHERE proposition = 'promote'
  GROUP BY week, proposition, weeks
), minutes_at_steps AS (
  SELECT step, minutes, date_created
  FROM step_times((SELECT min(ends_at) FROM review_points WHERE proposition = 'reduce'),
                  (SELECT max(until) FROM review_points WHERE proposition = 'reduce'))
  JOIN steps USING (step_no)
  JOIN listings_since USING (id)
), medians AS (
  SELECT week, proposition, weeks, count(*) AS n,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
         median_error(array_agg(minutes ORDER BY minutes))    AS error
  FROM review_points
  JOIN minutes_at_steps ON step = subject AND date_created >= ends_at AND date_created < until
  WHERE proposition = 'reduce'
  GROUP BY week, proposition, weeks
), changes AS (
  SELECT week, proposition, weeks, n, events::float8 / n AS now,
         difference_low(events, n, base_events, base_n)  AS low,
         difference_high(events, n, base_events, base_n) AS high
  FROM (SELECT * FROM drop_offs UNION ALL SELECT * FROM completions UNION ALL SELECT * FROM supply) AS shares
  JOIN made USING (week, proposition)
  UNION ALL
  SELECT week, proposition, weeks, n, median,
         median - baseline - z95() * sqrt(error ^ 2 + base_error ^ 2),
         median - baseline + z95() * sqrt(error ^ 2 + base_error ^ 2)
  FROM medians
  JOIN made USING (week, proposition)
), compared AS (
  SELECT review_points.*, coalesce(n, 0) AS n, now, low, high, expected - baseline AS expected_difference
  FROM review_points
  LEFT JOIN changes USING (week, proposition, weeks)
), judged AS (
  SELECT compared.*,
         CASE WHEN weeks < 8 OR n < min_listings() OR low IS NULL OR expected_difference = 0 THEN 'too early'
              WHEN expected_difference > 0 AND high < expected_difference
                OR expected_difference < 0 AND low > expected_difference THEN 'missed'
              WHEN expected_difference > 0 AND low > 0
                OR expected_difference < 0 AND high < 0 THEN 'hit'
              ELSE 'too early' END AS verdict
  FROM compared
), first_clear_answers AS (
  -- Where none is clear, the last.
  SELECT DISTINCT ON (week, proposition) *
  FROM judged
  ORDER BY week, proposition, verdict = 'too early', CASE WHEN verdict = 'too early' THEN -weeks ELSE weeks END
)
SELECT week, label, CASE WHEN proposition = 'promote' THEN measure || ' from ' || subject ELSE measure END AS measure,
       baseline, expected, now, now - baseline AS difference, low, high, expected_difference, weeks, n AS listings, verdict,
       count(*) OVER ()                                      AS tracked,
       count(*) FILTER (WHERE verdict = 'hit') OVER ()       AS hits,
       count(*) FILTER (WHERE verdict = 'missed') OVER ()    AS misses,
       count(*) FILTER (WHERE verdict = 'too early') OVER () AS undecided,
       format
FROM first_clear_answers
ORDER BY verdict = 'too early', week DESC, proposition COLLATE "C";
