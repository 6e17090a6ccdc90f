-- What is recommended, all gains in completed listings and sales a week (of one day's extract: in it), if the
-- recommendation works out. One row per recommendation that can be sized. sql/deck/recommendations.sql says what the
-- columns mean; sql/deck/propositions.sql makes of them what is recorded now and judged later.
--   hours       of sellers' time a week; it is no gain in listings
--   base_n, base_events, base_error   what the baseline rests on: a share's listings and how many of them; a median's
--               listings and its standard error
DROP FUNCTION IF EXISTS recommendations();
CREATE OR REPLACE FUNCTION recommendations()
RETURNS TABLE (recommendation text, label text, subject_kind text, subject text, gain_listings double precision,
               listings_low double precision, listings_high double precision, gain_sales double precision,
               sales_low double precision, sales_high double precision, hours double precision,
               hours_low double precision, hours_high double precision, includes_zero boolean, sureness text, watch text,
               baseline double precision, expected double precision, base_n bigint, base_events bigint,
               base_error double precision, worth text, is_worth_a_slide boolean, "position" bigint, format text)
LANGUAGE sql STABLE AS $$
  WITH sold_of_completed AS (
    -- Those that would have been completed sell as completed ones do.
    SELECT k::float8 / nullif(n, 0) AS share, wilson_low(k, n) AS low, wilson_high(k, n) AS high
    FROM (SELECT count(*) AS n, count(*) FILTER (WHERE sold_within_30_days) AS k
          FROM listing_outcomes() AS outcomes, reporting_week
          WHERE had_30_days AND is_completed
            AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at) AS counted
  ), broken AS (
    -- The step that carries a clear fall of the completion rate.
    SELECT change.*
    FROM drivers()
    JOIN form_change() AS change ON change.step = part
    WHERE measure = 'completion_rate' AND split = 'step' AND is_named AND change.low > 0
  ), weakest AS (
    SELECT * FROM completion_gains() ORDER BY extra_completed DESC, category COLLATE "C" LIMIT 1
  ), sized AS (
    SELECT 'mend' AS recommendation, 'Mend what broke' AS label, 'Step' AS subject_kind, step AS subject,
           'Drop-off at the step' AS watch, 'share(1)' AS format, false AS includes_zero,
           lost::float8 / reached AS baseline, lost_before::float8 / reached_before AS expected,
           reached AS base_n, lost AS base_events, NULL::float8 AS base_error,
           lost_extra AS gain_listings, broken.low * reached AS listings_low, broken.high * reached AS listings_high,
           lost_extra * share AS gain_sales, broken.low * reached * rates.low AS sales_low,
           broken.high * reached * rates.high AS sales_high,
           NULL::float8 AS hours, NULL::float8 AS hours_low, NULL::float8 AS hours_high
    FROM broken, sold_of_completed AS rates
    UNION ALL
    SELECT 'maximise', 'Maximise listing counts', 'Category', category, 'Completion rate', 'share(1)', includes_zero,
           completion_rate, median_rate, started, completed, NULL, total_completed, total_low, total_high,
           total_sold, total_sold * total_low / nullif(total_completed, 0),
           total_sold * total_high / nullif(total_completed, 0), NULL, NULL, NULL
    FROM weakest
    UNION ALL
    SELECT 'reduce', 'Reduce listing time', 'Step', step, 'Median time at the step', 'minutes(1)', includes_zero,
           median_minutes, p25_minutes, listings, NULL, median_error, NULL, NULL, NULL, NULL, NULL, NULL,
           hours_saved_a_week, saved_low, saved_high
    FROM step_savings()
    WHERE is_slowest
    UNION ALL
    SELECT 'promote', 'Promote what sells', kind, name, 'Share of listings', 'share(1)', extra_low <= 0,
           NULL, NULL, NULL, NULL, NULL, 0, 0, 0, extra_sales, extra_low, extra_high, NULL, NULL, NULL
    FROM promotion_gains()
    WHERE is_best
  ), judged AS (
    SELECT sized.*, gain_listings IS NULL AS is_untested, coalesce(hours, 0) >= 1 AS saves_an_hour,
           greatest(gain_listings, gain_sales) >= 0.5 AS gains_half_a_listing
    FROM sized
  )
  SELECT recommendation, label, subject_kind, subject, gain_listings, listings_low, listings_high, gain_sales, sales_low,
         sales_high, hours, hours_low, hours_high, includes_zero,
         CASE WHEN is_untested THEN 'to be tested' WHEN includes_zero THEN 'unsure' ELSE 'sure' END AS sureness,
         watch, baseline, expected, base_n, base_events, base_error,
         CASE WHEN is_untested AND saves_an_hour THEN 'not known'
              WHEN is_untested OR NOT gains_half_a_listing THEN 'too small'
              ELSE 'slide' END AS worth,
         is_untested AND saves_an_hour OR gains_half_a_listing AS is_worth_a_slide,
         row_number() OVER (ORDER BY recommendation <> 'mend', gain_listings DESC NULLS LAST, gain_sales DESC NULLS LAST,
                                     recommendation COLLATE "C") AS position,
         format
  FROM judged
  ORDER BY position
$$;
COMMENT ON FUNCTION recommendations IS
  'What is recommended, with its gain in completed listings and sales a week; one row per recommendation';
