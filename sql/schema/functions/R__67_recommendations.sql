-- What is recommended, all gains in completed listings and sales a week (of one day's extract: in it), if the
-- recommendation works out. One row per recommendation that can be sized; sql/deck/recommendations.sql says what the
-- columns mean.
CREATE OR REPLACE FUNCTION recommendations()
RETURNS TABLE (recommendation text, label text, subject text, gain_listings double precision,
               listings_low double precision, listings_high double precision, gain_sales double precision,
               sales_low double precision, sales_high double precision, hours double precision, sureness text, watch text,
               baseline double precision, expected double precision, worth text, is_worth_a_slide boolean,
               "position" bigint, format text)
LANGUAGE sql STABLE AS $$
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
  ORDER BY position
$$;
COMMENT ON FUNCTION recommendations IS
  'What is recommended, with its gain in completed listings and sales a week; one row per recommendation';
