-- title: What became of earlier propositions
-- grain: one row per earlier report's proposition, up to 26 weeks back; the judged ones first, the latest first
-- when-empty: hide
-- format: baseline row, expected row, now row, difference row_change, low row_change, high row_change, expected_difference row_change, weeks number, listings number, week week, verdict word, label word, measure word
--
-- The measure over the eight weeks to the earlier report against the same measure over the weeks since. Looked at three
-- times, after 8, 16 and 24 weeks, and the first clear answer stays: who looks every week finds a hit by chance.
--   hit        the difference's 95 % interval leaves out zero, on the promised side, and reaches what was expected
--   missed     the interval does not reach what was expected
--   too early  neither: fewer than eight weeks, fewer than 20 listings, or an interval that holds both zero and the promise
-- A report knows of what was recorded before its own first making, so that it comes out the same whenever it is made again.
WITH known AS (
  SELECT DISTINCT ON (recorded.week, propositions.proposition) propositions.*, recorded.starts_at, recorded.ends_at
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
), followed AS (
  SELECT known.*, look, (known.ends_at AT TIME ZONE known.zone + look * interval '7 days') AT TIME ZONE known.zone AS until
  FROM (SELECT known.*, round(extract(epoch FROM report.ends_at - known.ends_at) / 604800)::int AS weeks_since
        FROM known, reporting_week AS report) AS known
  CROSS JOIN LATERAL (
    SELECT look FROM unnest(ARRAY[8, 16, 24]) AS look WHERE look <= weeks_since
    UNION ALL SELECT weeks_since WHERE weeks_since < 8) AS looks
), facts AS (
  SELECT id, date_created, date_completed IS NOT NULL AS is_completed, brand, category, furthest
  FROM listings
  LEFT JOIN (
    SELECT id_product, coalesce(max(step_no), 1) AS furthest
    FROM clicks LEFT JOIN form_steps USING (event_action)
    WHERE EXISTS (SELECT FROM followed WHERE proposition = 'mend')
    GROUP BY id_product) AS reached ON id_product = listings.id
  LEFT JOIN brands USING (id_brand)
  LEFT JOIN category USING (id_category)
  WHERE date_created >= (SELECT min(ends_at) FROM followed) AND date_created < (SELECT max(until) FROM followed)
), shares AS (
  -- Of a step that was to be mended: of those who reach it, who goes no further.
  SELECT followed.week, proposition, look, count(facts.id) AS n,
         count(facts.id) FILTER (WHERE CASE proposition
           WHEN 'maximise' THEN is_completed
           WHEN 'mend'     THEN furthest = mended.step_no AND NOT is_completed
           ELSE subject = CASE subject_kind WHEN 'Brand' THEN brand ELSE category END END) AS events
  FROM followed
  LEFT JOIN (SELECT DISTINCT step_no, step FROM form_steps) AS mended ON proposition = 'mend' AND mended.step = subject
  LEFT JOIN facts ON date_created >= followed.ends_at AND date_created < until
                 AND (proposition <> 'mend' OR furthest >= mended.step_no OR is_completed AND furthest IS NOT NULL)
  WHERE proposition IN ('mend', 'maximise', 'promote')
  GROUP BY followed.week, proposition, look
), spent AS (
  SELECT step, step_times.id, minutes, date_created
  FROM step_times((SELECT min(ends_at) FROM followed WHERE proposition = 'reduce'),
                  (SELECT max(until) FROM followed WHERE proposition = 'reduce'))
  JOIN (SELECT DISTINCT step_no, step FROM form_steps) AS names USING (step_no)
  JOIN facts ON facts.id = step_times.id
), medians AS (
  SELECT followed.week, proposition, look, count(*) AS n,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
         median_error(array_agg(minutes ORDER BY minutes))    AS error
  FROM followed
  JOIN spent ON step = subject AND date_created >= followed.ends_at AND date_created < until
  WHERE proposition = 'reduce'
  GROUP BY followed.week, proposition, look
), compared AS (
  SELECT followed.*, coalesce(shares.n, medians.n, 0) AS n,
         CASE WHEN proposition = 'reduce' THEN median ELSE events::float8 / nullif(shares.n, 0) END AS now,
         CASE WHEN proposition = 'reduce' THEN median - baseline - z95() * sqrt(error ^ 2 + base_error ^ 2)
              ELSE difference_low(events, shares.n, base_events, base_n) END  AS low,
         CASE WHEN proposition = 'reduce' THEN median - baseline + z95() * sqrt(error ^ 2 + base_error ^ 2)
              ELSE difference_high(events, shares.n, base_events, base_n) END AS high,
         expected - baseline AS expected_difference
  FROM followed
  LEFT JOIN shares USING (week, proposition, look)
  LEFT JOIN medians USING (week, proposition, look)
), judged AS (
  SELECT compared.*,
         CASE WHEN look < 8 OR n < min_listings() OR low IS NULL OR expected_difference = 0 THEN 'too early'
              WHEN expected_difference > 0 AND high < expected_difference
                OR expected_difference < 0 AND low > expected_difference THEN 'missed'
              WHEN expected_difference > 0 AND low > 0
                OR expected_difference < 0 AND high < 0 THEN 'hit'
              ELSE 'too early' END AS verdict
  FROM compared
), told AS (
  SELECT DISTINCT ON (week, proposition) *
  FROM judged
  ORDER BY week, proposition, verdict = 'too early', CASE WHEN verdict = 'too early' THEN -look ELSE look END
)
SELECT week, label, CASE WHEN proposition = 'promote' THEN measure || ' from ' || subject ELSE measure END AS measure,
       baseline, expected, now, now - baseline AS difference, low, high, expected_difference,
       look AS weeks, n AS listings, verdict,
       count(*) OVER ()                                       AS tracked,
       count(*) FILTER (WHERE verdict = 'hit') OVER ()        AS hits,
       count(*) FILTER (WHERE verdict = 'missed') OVER ()     AS misses,
       count(*) FILTER (WHERE verdict = 'too early') OVER ()  AS undecided,
       format
FROM told
ORDER BY verdict = 'too early', week DESC, proposition COLLATE "C";
