-- title: What changed since the last deck
-- grain: one row per measure, for the reporting week; the difference is to the week of the deck that was sent last
-- when-empty: hold
-- format: value row, previous row, difference row_change, low row_change, high row_change
--
-- As our_numbers, but against last_sent_week, which is the week before unless a deck of another week was sent last. A
-- change is news only where its 95 % interval leaves out zero; news_rank puts those first that are the largest against their
-- own uncertainty.
WITH compared AS (
  SELECT now.*, last_sent_week.week AS since_week, was_sent,
         -- Nothing is compared with weeks before the data begins, nor after a silence of eight weeks.
         CASE WHEN EXISTS (SELECT FROM listings
                           WHERE date_created < last_sent_week.ends_at
                             AND date_created >= least(last_sent_week.starts_at,
                                   (reporting_week.starts_at AT TIME ZONE zone - interval '56 days') AT TIME ZONE zone))
              THEN before.value END AS previous,
         before.variance AS variance_before, before.successes AS successes_before, before.n AS n_before
  FROM reporting_week
  CROSS JOIN last_sent_week
  CROSS JOIN LATERAL week_measures(reporting_week.starts_at, reporting_week.ends_at) AS now
  JOIN LATERAL week_measures(last_sent_week.starts_at, last_sent_week.ends_at) AS before USING (metric)
), intervals AS (
  SELECT *, value - previous AS difference,
         CASE WHEN previous IS NULL THEN NULL
              WHEN n IS NOT NULL THEN difference_low(successes, n, successes_before, n_before)
              ELSE value - previous - 1.959963984540054 * sqrt(variance + variance_before) END AS low,
         CASE WHEN previous IS NULL THEN NULL
              WHEN n IS NOT NULL THEN difference_high(successes, n, successes_before, n_before)
              ELSE value - previous + 1.959963984540054 * sqrt(variance + variance_before) END AS high
  FROM compared
), judged AS (
  SELECT *, CASE WHEN previous IS NULL THEN 'no earlier week'
                 ELSE coalesce(verdict(low, high), 'too few to compare') END AS verdict
  FROM intervals
)
SELECT metric, label, value, previous, difference, low, high, verdict, since_week, was_sent,
       CASE WHEN verdict IN ('up', 'down') THEN
         row_number() OVER (PARTITION BY verdict IN ('up', 'down')
                            ORDER BY abs(difference) / nullif(high - low, 0) DESC NULLS LAST, place) END AS news_rank,
       format
FROM judged
ORDER BY place;
