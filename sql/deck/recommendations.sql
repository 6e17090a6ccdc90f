-- title: What we recommend, in one unit
-- grain: one row per recommendation, the most completed listings first; what broke and can be mended before the others
-- when-empty: hide
-- format: gain_listings number(1), listings_low number(1), listings_high number(1), gain_sales number(1), sales_low number(1), sales_high number(1), hours number(1), label word, subject word, watch word, worth word, sureness word, baseline row, expected row
--
-- All gains are completed listings and sales a week (of one day's extract: in it), if the recommendation works out.
--   sureness   sure where the range excludes zero, unsure where it holds it
--   worth      slide; 'too small' below half a completed listing and half a sale a week; 'not known' where the extracts cannot say
--   hours      of sellers' time a week, which is not a gain in listings: whether a shorter form is completed more often is to
--              be tested
WITH rates AS (
  -- Those that would have been completed sell as completed ones do.
  SELECT k::float8 / nullif(n, 0) AS share, wilson_low(k, n) AS low, wilson_high(k, n) AS high
  FROM (SELECT count(*) AS n, count(*) FILTER (WHERE sold_within_30_days) AS k
        FROM listing_outcomes() AS outcomes, reporting_week
        WHERE had_30_days AND is_completed AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at) AS one
), broken AS (
  SELECT change.* FROM drivers() JOIN form_change() AS change ON change.step = part
  WHERE measure = 'completion_rate' AND split = 'step' AND is_named AND change.low > 0
), weakest AS (
  SELECT * FROM completion_gains() ORDER BY extra_completed DESC, category COLLATE "C" LIMIT 1
), slowest AS (
  SELECT * FROM step_savings() WHERE is_slowest
), best AS (
  SELECT * FROM promotion_gains() ORDER BY low DESC, name COLLATE "C" LIMIT 1
), sized AS (
  SELECT 'mend' AS recommendation, 'Mend what broke' AS label, step AS subject, 'Drop-off at the step' AS watch,
         lost_extra AS gain_listings, broken.low * reached AS listings_low, broken.high * reached AS listings_high,
         lost_extra * share AS gain_sales, broken.low * reached * rates.low AS sales_low, broken.high * reached * rates.high AS sales_high,
         NULL::float8 AS hours, false AS includes_zero,
         lost::float8 / reached AS baseline, lost_before::float8 / reached_before AS expected, 'share(1)' AS format
  FROM broken, rates
  UNION ALL
  SELECT 'maximise', 'Maximise listing counts', category, 'Completion rate', total_completed, total_low, total_high,
         total_sold, total_sold * total_low / nullif(total_completed, 0), total_sold * total_high / nullif(total_completed, 0),
         NULL, includes_zero, completion_rate, median_rate, 'share(1)'
  FROM weakest
  UNION ALL
  SELECT 'reduce', 'Reduce listing time', step, 'Median time at the step', NULL, NULL, NULL, NULL, NULL, NULL,
         hours_saved_a_week, includes_zero, median_minutes, p25_minutes, 'minutes(1)'
  FROM slowest
  UNION ALL
  SELECT 'promote', 'Promote what sells', name, 'Share of listings', 0, 0, 0, extra_sales, extra_low, extra_high,
         NULL, extra_low <= 0, NULL, NULL, 'share(1)'
  FROM best
)
SELECT recommendation, label, subject, gain_listings, listings_low, listings_high, gain_sales, sales_low, sales_high, hours,
       CASE WHEN gain_listings IS NULL THEN 'to be tested' WHEN includes_zero THEN 'unsure' ELSE 'sure' END AS sureness,
       watch, baseline, expected,
       CASE WHEN gain_listings IS NULL AND coalesce(hours, 0) < 1 THEN 'too small'
            WHEN gain_listings IS NULL THEN 'not known'
            WHEN greatest(gain_listings, gain_sales) < 0.5 THEN 'too small' ELSE 'slide' END AS worth,
       gain_listings IS NULL AND coalesce(hours, 0) >= 1 OR greatest(gain_listings, gain_sales) >= 0.5 AS is_worth_a_slide,
       row_number() OVER (ORDER BY recommendation <> 'mend', gain_listings DESC NULLS LAST, gain_sales DESC NULLS LAST,
                                   recommendation COLLATE "C") AS position,
       format
FROM sized
ORDER BY position;
