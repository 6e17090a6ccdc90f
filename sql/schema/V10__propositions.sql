-- What the three propositions promise, and what became of earlier promises. The figures of a proposition stand on its slide
-- and in its tracking row, so each is computed in one function.

-- What a median completion rate would be worth: one row per category name below the median category, among those with at
-- least 20 listings in the eight weeks to the reporting week; all figures a week. Extra completed = started a week ×
-- (median rate − own rate); its range comes from the interval of the own rate.
CREATE FUNCTION completion_gains()
RETURNS TABLE (category text, started bigint, completed bigint, completion_rate double precision, median_rate double precision,
              sold_share double precision, extra_completed double precision, extra_low double precision,
              extra_high double precision, extra_sold double precision, total_completed double precision,
              total_low double precision, total_high double precision, total_sold double precision, includes_zero boolean)
LANGUAGE sql STABLE AS $$
  WITH weeks AS (
    SELECT greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS weeks
    FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
  ), rates AS (
    SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
           count(*) FILTER (WHERE is_completed)::float8 / count(*) AS rate
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE outcomes.date_created >= window_starts_at AND outcomes.date_created < ends_at AND category IS NOT NULL
    GROUP BY category
    HAVING count(*) >= 20
  ), median AS (
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY rate) AS median_rate FROM rates
  ), sold AS (
    SELECT category, count(*) FILTER (WHERE sold_within_30_days)::float8
                     / nullif(count(*) FILTER (WHERE is_completed), 0) AS sold_share
    FROM listing_outcomes() AS outcomes, reporting_week
    WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
    GROUP BY category
  ), gains AS (
    SELECT category, started, completed, rate AS completion_rate, median_rate, sold_share,
           started::float8 / weeks * (median_rate - rate)                              AS extra_completed,
           started::float8 / weeks * (median_rate - wilson_high(completed, started))   AS extra_low,
           started::float8 / weeks * (median_rate - wilson_low(completed, started))    AS extra_high,
           started::float8 / weeks * (median_rate - rate) * sold_share                 AS extra_sold
    FROM rates
    CROSS JOIN median
    CROSS JOIN weeks
    LEFT JOIN sold USING (category)
    WHERE rate < median_rate
  ), totals AS (
    -- Categories err independently, so the half widths of their intervals add as squares.
    SELECT sum(extra_completed) AS total_completed, sum(extra_sold) AS total_sold,
           sum(extra_completed) - sqrt(sum((extra_completed - extra_low) ^ 2))  AS total_low,
           sum(extra_completed) + sqrt(sum((extra_high - extra_completed) ^ 2)) AS total_high
    FROM gains
  )
  SELECT gains.*, total_completed, total_low, total_high, total_sold, total_low <= 0 AS includes_zero
  FROM gains, totals
$$;

-- What each step of the form costs: one row per step; active time of the listings of the eight weeks to the reporting week.
-- Hours saved = the time above the step's own 25th percentile, summed over listings and brought to a week.
CREATE FUNCTION step_savings()
RETURNS TABLE (step_no int, step text, listings bigint, median_minutes double precision, median_error double precision,
              p25_minutes double precision, hours_a_week double precision, share_of_time double precision,
              hours_saved_a_week double precision, saved_low double precision, saved_high double precision,
              includes_zero boolean, is_slowest boolean)
LANGUAGE sql STABLE AS $$
  WITH weeks AS (
    SELECT greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS weeks
    FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
  ), times AS (
    SELECT step_times.* FROM reporting_week, step_times(window_starts_at, ends_at)
  ), quartiles AS (
    SELECT step_no, percentile_cont(0.25) WITHIN GROUP (ORDER BY minutes) AS p25_minutes FROM times GROUP BY step_no
  ), steps AS (
    SELECT step_no, count(*) AS listings, sum(minutes) AS total_minutes, min(p25_minutes) AS p25_minutes,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median_minutes,
           median_error(array_agg(minutes ORDER BY minutes))    AS median_error,
           sum(greatest(minutes - p25_minutes, 0))              AS saved_minutes,
           -- The half width of the sum's 95 % interval, by its central limit.
           1.959963984540054 * stddev_samp(greatest(minutes - p25_minutes, 0)) * sqrt(count(*)) AS saved_error
    FROM times JOIN quartiles USING (step_no)
    GROUP BY step_no
  )
  SELECT steps.step_no, step, steps.listings, median_minutes, steps.median_error, p25_minutes,
         total_minutes / 60 / weeks                                   AS hours_a_week,
         total_minutes / nullif(sum(total_minutes) OVER (), 0)        AS share_of_time,
         saved_minutes / 60 / weeks                                   AS hours_saved_a_week,
         (saved_minutes - saved_error) / 60 / weeks                   AS saved_low,
         (saved_minutes + saved_error) / 60 / weeks                   AS saved_high,
         coalesce(saved_minutes - saved_error, 0) <= 0                AS includes_zero,
         rank() OVER (ORDER BY total_minutes DESC, steps.step_no) = 1 AS is_slowest
  FROM steps
  JOIN (SELECT DISTINCT step_no, step FROM form_steps) AS names USING (step_no)
  CROSS JOIN weeks
$$;

-- What sells better than the market: one row per brand or category whose lower bound lies above the market's share sold
-- within 30 days; best first. Extra sales = one percent of a week's listings × (own share sold − the market's): what one
-- more percent of listings from there would add. Brands and categories with at least 20 listings that have been out for
-- 30 days.
CREATE FUNCTION promotion_gains()
RETURNS TABLE (kind text, name text, listings bigint, sold bigint, supply_share double precision,
              sold_within_30_days double precision, low double precision, high double precision,
              market_rate double precision, extra_sales double precision, extra_low double precision,
              extra_high double precision)
LANGUAGE sql STABLE AS $$
  WITH outcomes AS (
    SELECT outcomes.* FROM listing_outcomes() AS outcomes, reporting_week
    WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  ), market AS (
    SELECT count(*) AS listings, count(*) FILTER (WHERE sold_within_30_days)::float8 / nullif(count(*), 0) AS rate FROM outcomes
  ), a_week AS (
    SELECT count(*)::float8 / greatest(count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)), 1) AS listings
    FROM listings, reporting_week WHERE date_created >= window_starts_at AND date_created < ends_at
  ), groups AS (
    SELECT 'Brand' AS kind, brand AS name, count(*) AS listings, count(*) FILTER (WHERE sold_within_30_days) AS sold
    FROM outcomes WHERE brand IS NOT NULL GROUP BY brand HAVING count(*) >= 20
    UNION ALL
    SELECT 'Category', category, count(*), count(*) FILTER (WHERE sold_within_30_days)
    FROM outcomes WHERE category IS NOT NULL GROUP BY category HAVING count(*) >= 20
  )
  SELECT kind, name, groups.listings, sold,
         groups.listings::float8 / market.listings                            AS supply_share,
         sold::float8 / groups.listings                                       AS sold_within_30_days,
         wilson_low(sold, groups.listings)                                    AS low,
         wilson_high(sold, groups.listings)                                   AS high,
         market.rate                                                          AS market_rate,
         0.01 * a_week.listings * (sold::float8 / groups.listings - market.rate)          AS extra_sales,
         0.01 * a_week.listings * (wilson_low(sold, groups.listings) - market.rate)       AS extra_low,
         0.01 * a_week.listings * (wilson_high(sold, groups.listings) - market.rate)      AS extra_high
  FROM groups, market, a_week
  WHERE wilson_low(sold, groups.listings) > market.rate
$$;

-- The reports whose propositions were recorded. When the first making of one was recorded decides which earlier
-- propositions it knows of: those recorded before, so that a report made again is the same report.
CREATE TABLE recorded_reports (
  week        text        NOT NULL,
  as_of       timestamptz NOT NULL,
  zone        text        NOT NULL,
  starts_at   timestamptz NOT NULL,
  ends_at     timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (week, as_of, zone)
);

-- What a report's propositions promise: a measure, its value in the eight weeks to the report, and the value at which the
-- promise is kept. Shares keep their counts, medians their standard error, so that a later difference has its interval.
CREATE TABLE propositions (
  week          text             NOT NULL,
  as_of         timestamptz      NOT NULL,
  zone          text             NOT NULL,
  proposition   text             NOT NULL CHECK (proposition IN ('maximise', 'reduce', 'promote')),
  label         text             NOT NULL,
  subject_kind  text             NOT NULL,
  subject       text             NOT NULL,
  measure       text             NOT NULL,
  format        text             NOT NULL,
  baseline      double precision NOT NULL,
  baseline_low  double precision,
  baseline_high double precision,
  base_n        bigint           NOT NULL,
  base_events   bigint,
  base_error    double precision,
  expected      double precision NOT NULL,
  gain          double precision NOT NULL,
  gain_low      double precision,
  gain_high     double precision,
  gain_unit     text             NOT NULL,
  includes_zero boolean          NOT NULL,
  judged_from   timestamptz      NOT NULL,
  PRIMARY KEY (week, as_of, zone, proposition),
  FOREIGN KEY (week, as_of, zone) REFERENCES recorded_reports ON DELETE CASCADE
);

-- A name as a title can carry it: whole up to 60 characters, else its beginning.
CREATE FUNCTION in_a_title(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(name) > 60 THEN rtrim(left(name, 59)) || '…' ELSE name END
$$;
