-- What carries the movement of the measures that moved clearly, those worth watching among them: every part that was looked
-- at, adjusted for their number measure by measure. Nothing where nothing moved. Held against the eight weeks before, not
-- against the last week alone, which may have been the odd one.
--   split, part       a step of the form, a group of listings, a factor of a count, or, as part 'Mix', the shift between
--                     the groups of a split
--   value_now, value_before   drop-off at the step; rate of the group; count of the week and of the mean week before
--   effect            on the measure, in its unit: of a group the rate effect; within a split, all rows of effect add up to
--                     whole_change. low, high: its 95 % confidence interval
--   rate_effect, mix_effect   both of a group of a rate; the mix effects of a split add up to its row 'Mix'
--   differs           the group's own change less the rest's, with interval (of counts: of its share); what p_value tests
--   stands            at a false discovery rate of 10 %
--   is_named          of those that stand and make at least a quarter of the change, the largest; none where the measure
--                     went one way since last week and the other since the weeks before. A step of the form or a shift
--                     between groups comes before a group's own change of about that size, which the first two explain;
--                     a group before the factors of a count, which say less. Where the measure makes no headline by itself,
--                     its part has to stand at 1 %, since a measure and a cause have been picked from many; a step that
--                     stands comes before a group that does
--   is_alike          the movement is everywhere alike in this split, which is therefore not its cause: nothing in it
--                     stands, and of at least two groups large enough to tell, which hold two of three listings, each
--                     surely moved the way the whole did
-- Who is new is known only where the record reaches back eight weeks before all that is compared, and sales of old stock
-- only where it reaches back 26, since a record begins without any; else the counts of new and returning sellers, the shift
-- between them, and the sales by age of stock add up as all others do and are not tested.
DROP FUNCTION IF EXISTS drivers();
CREATE OR REPLACE FUNCTION drivers()
RETURNS TABLE (measure text, split text, part text, n_now bigint, n_before bigint, value_now double precision,
               value_before double precision, effect double precision, low double precision, high double precision,
               rate_effect double precision, mix_effect double precision, whole_change double precision,
               differs double precision, differs_low double precision, differs_high double precision,
               p_value double precision, q_value double precision, stands boolean, is_named boolean, is_alike boolean)
LANGUAGE plpgsql STABLE SET jit = off AS $$
#variable_conflict use_column
DECLARE
  moved     text[];
  risen     text[];
  headlines text[];
  unknown   text[];
BEGIN
  SELECT array_agg(metric), array_agg(metric) FILTER (WHERE verdict = 'up'), array_agg(metric) FILTER (WHERE is_headline)
  INTO moved, risen, headlines
  FROM reporting_week, week_news(previous_starts_at)
  WHERE verdict IN ('up', 'down') AND metric NOT IN ('time_to_list', 'clicks_per_listing');
  IF moved IS NULL THEN
    RETURN;
  END IF;
  SELECT array_agg(one.split) INTO unknown
  FROM compared_weeks(), (VALUES ('seller_kind', interval '56 days'), ('stock_age', interval '182 days')) AS one (split, needs)
  WHERE first_whole_week() > before_starts_at AT TIME ZONE zone - one.needs;
  RETURN QUERY
  WITH form AS MATERIALIZED (
    SELECT * FROM form_change() WHERE 'completion_rate' = ANY (moved)
  ), rates AS MATERIALIZED (
    SELECT one.*, k::float8 / nullif(n, 0) AS rate, k_before::float8 / nullif(one.n_before, 0) AS rate_before,
           least(n, one.n_before) >= min_listings() AS is_large
    FROM rate_parts(moved) AS one
  ), mixes AS (
    SELECT rates.measure, rates.split, sum(n)::bigint AS n, sum(rates.n_before)::bigint AS n_before,
           sum(rates.mix_effect ORDER BY rates.part COLLATE "C") AS effect, min(mix_error) AS error
    FROM rates GROUP BY rates.measure, rates.split
  ), looked_at AS (
    SELECT 'completion_rate' AS measure, 'step' AS split, form.step AS part, form.reached AS n, form.reached_before AS n0,
           lost::float8 / nullif(form.reached, 0) AS now, lost_before::float8 / nullif(form.reached_before, 0) AS before,
           form.effect, least(form.low * ratio, form.high * ratio) AS low, greatest(form.low * ratio, form.high * ratio) AS high,
           NULL::float8 AS rate_effect, NULL::float8 AS mix_effect,
           NULL::float8 AS differs, NULL::float8 AS differs_low, NULL::float8 AS differs_high,
           form.p_value, step_no AS position, false AS is_large, false AS rises, false AS falls, 2.0 AS weight
    FROM form
    CROSS JOIN LATERAL (SELECT form.effect / nullif(lost::float8 / nullif(form.reached, 0)
                                                    - lost_before::float8 / nullif(form.reached_before, 0), 0) AS ratio) AS one
    UNION ALL
    SELECT rates.measure, rates.split, rates.part, n, rates.n_before, rate, rate_before, rates.rate_effect,
           rates.low * mean_share, rates.high * mean_share, rates.rate_effect, rates.mix_effect,
           rates.differs, rates.differs_low, rates.differs_high, rates.p_value,
           0, is_large, rates.low > 0, rates.high < 0, 1
    FROM rates
    UNION ALL
    SELECT mixes.measure, mixes.split, 'Mix', n, mixes.n_before, NULL, NULL, mixes.effect,
           mixes.effect - z95() * error, mixes.effect + z95() * error, NULL, mixes.effect,
           NULL, NULL, NULL,
           CASE WHEN mixes.split = ANY (unknown) THEN NULL ELSE two_sided_p(mixes.effect / nullif(error, 0)) END,
           1, false, false, false, 2
    FROM mixes
    UNION ALL
    SELECT counts.measure, counts.split, counts.part, n, counts.n_before, value, before, counts.effect,
           counts.low, counts.high, NULL, NULL, counts.differs, counts.differs_low, counts.differs_high, tested.p_value,
           0, tested.p_value IS NOT NULL AND counts.split <> 'factors' AND greatest(value, before) >= 10,
           counts.low > 0, counts.high < 0, CASE counts.split WHEN 'factors' THEN 0.5 ELSE 1 END
    FROM count_parts(moved) AS counts
    CROSS JOIN LATERAL (SELECT CASE WHEN counts.split = ANY (unknown) THEN NULL ELSE counts.p_value END AS p_value) AS tested
  ), numbered AS (
    SELECT looked_at.*,
           row_number() OVER (PARTITION BY looked_at.measure
                              ORDER BY looked_at.p_value, looked_at.split COLLATE "C", position, looked_at.part COLLATE "C")
             AS place,
           sum(looked_at.effect) OVER (PARTITION BY looked_at.measure, looked_at.split
                                       ORDER BY position, looked_at.part COLLATE "C"
                                       ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS change
    FROM looked_at
  ), adjusted AS (
    SELECT tests.measure, key::bigint AS place, one.q_value AS q
    FROM (SELECT numbered.measure, array_agg(place::text) AS places, array_agg(numbered.p_value) AS p_values
          FROM numbered GROUP BY numbered.measure) AS tests,
         adjusted(places, p_values) AS one
  ), judged AS (
    SELECT numbered.*, q, coalesce(q <= fdr(), false) AS stands,
           coalesce(numbered.effect / nullif(change, 0) >= 0.25
                    AND (change > 0) = (numbered.measure = ANY (coalesce(risen, '{}'))), false) AS is_weighty,
           coalesce(q <= CASE WHEN numbered.measure = ANY (headlines) THEN fdr() ELSE 0.01 END, false) AS is_firm
    FROM numbered LEFT JOIN adjusted USING (measure, place)
  ), pulling AS (
    SELECT judged.*,
           is_weighty AND (is_firm OR judged.split = 'step' AND judged.stands
                                      AND bool_or(is_firm AND is_weighty) OVER (PARTITION BY judged.measure)) AS pulls
    FROM judged
  ), splits AS (
    -- A shift that stands yet moves the rate by a point or less is no cause.
    SELECT judged.measure, judged.split,
           NOT bool_or(judged.stands AND (judged.part <> 'Mix' OR abs(judged.effect) > 0.01))
             AND count(*) FILTER (WHERE is_large) >= 2
             AND sum(n) FILTER (WHERE is_large) * 3 >= 2 * sum(n) FILTER (WHERE judged.part <> 'Mix')
             AND bool_and(CASE WHEN change > 0 THEN rises ELSE falls END) FILTER (WHERE is_large) AS is_alike
    FROM judged
    WHERE judged.split NOT IN ('step', 'factors')
    GROUP BY judged.measure, judged.split
  )
  SELECT judged.measure, judged.split, judged.part, n, n0, now, judged.before, judged.effect, judged.low, judged.high,
         judged.rate_effect, judged.mix_effect, change, judged.differs, judged.differs_low, judged.differs_high,
         judged.p_value, q, judged.stands,
         pulls AND row_number() OVER (PARTITION BY judged.measure, pulls
                                      ORDER BY abs(judged.effect) * weight DESC, place) = 1,
         coalesce(splits.is_alike, false)
  FROM pulling AS judged LEFT JOIN splits USING (measure, split)
  ORDER BY judged.measure COLLATE "C", judged.split COLLATE "C", position, judged.part COLLATE "C";
END
$$;
COMMENT ON FUNCTION drivers IS
  'One row per measure that moved and part that was looked at: its effect with interval, and whether it stands at a '
  'false discovery rate of 10 %';
