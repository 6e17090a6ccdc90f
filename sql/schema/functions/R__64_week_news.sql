-- What of the week's measures is news. Ten measures at 95 % each would make a headline of noise in many a quiet week, so a
-- headline needs more: a false discovery rate of at most 10 % over all measures that were compared. What clears its own
-- 95 % interval alone is worth watching.
--   news_rank  of what moved: headlines first; of these what went against the business, which is to be acted on, before
--              what went its way; sellers after the listings they started, where these make a headline the same way; then
--              the largest against its own uncertainty
--   p_value   the two-sided one that belongs to the interval: the difference by the half width on zero's side
CREATE OR REPLACE FUNCTION week_news(earlier timestamptz)
RETURNS TABLE (place int, metric text, label text, format text, value double precision, previous double precision,
               mean_of_8_weeks double precision, difference double precision, low double precision,
               high double precision, verdict text, q_value double precision, is_headline boolean, is_watch boolean,
               news_rank bigint)
LANGUAGE sql STABLE SET jit = off AS $$
  WITH compared AS (
    SELECT one.*,
           CASE WHEN difference > 0 THEN two_sided_p(z95() * difference / nullif(difference - low, 0))
                WHEN difference < 0 THEN two_sided_p(z95() * difference / nullif(high - difference, 0))
                WHEN low IS NOT NULL THEN 1 END AS p_value
    FROM week_against(earlier) AS one
  ), adjusted AS (
    SELECT key AS metric, tests_adjusted.q_value
    FROM (SELECT array_agg(compared.metric) AS metrics, array_agg(p_value) AS p_values FROM compared) AS tests,
         adjusted(metrics, p_values) AS tests_adjusted
  ), judged AS (
    SELECT compared.*, adjusted.q_value, coalesce(verdict IN ('up', 'down') AND adjusted.q_value <= fdr(), false) AS is_headline
    FROM compared LEFT JOIN adjusted USING (metric)
  ), placed AS (
    SELECT judged.*,
           metric IN ('sellers', 'new_sellers', 'returning_sellers')
             AND coalesce(verdict = max(verdict) FILTER (WHERE metric = 'listings_started' AND is_headline) OVER (), false)
             AS is_part
    FROM judged
  )
  SELECT place, metric, label, format, value, previous, mean_of_8_weeks, difference, low, high, verdict, q_value, is_headline,
         verdict IN ('up', 'down') AND NOT is_headline,
         CASE WHEN verdict IN ('up', 'down') THEN
           row_number() OVER (PARTITION BY verdict IN ('up', 'down')
                              ORDER BY is_headline DESC,
                                       (verdict = 'up') = (metric = ANY (less_is_better())) DESC,
                                       is_part,
                                       abs(difference) / nullif(high - low, 0) DESC NULLS LAST, place) END
  FROM placed
$$;
COMMENT ON FUNCTION week_news IS
  'One row per measure: the reporting week against that of an instant, adjusted for the number of measures; what is a '
  'headline, and what is worth watching';
