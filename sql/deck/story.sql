-- title: The week's story: what happened, why, and what it cost
-- grain: one row
-- when-empty: show
-- format: lead_value row, lead_previous row, lead_mean row, lead_moved_by row_gap, usual_low row, usual_high row, named_now share(1), named_before share(1), named_gap gap(1), where_now share(1), where_before share(1), where_part word, cost_listings number(0), cost_listings_low number(0), cost_listings_high number(0), cost_sales number(0), cost_sales_low number(0), cost_sales_high number(0), lead_label word, second_label word, named_part word, named_split word, lead_verdict word, second_verdict word, second_value number(0), second_moved_by number(0)
--
-- kind      change, quiet, week_incomplete, no_earlier_week, one_day or no_listing
-- finding   part_named, alike_everywhere, nothing_stands_out or not_looked_at
-- The lead is the change that stands out most against its own uncertainty at a false discovery rate of 10 %; second is the
-- largest change of a count beside it. Usual: where the measure lay in the middle 90 % of the weeks before. The cost is the
-- named part's effect in completed listings of this week; in sales, at what completed listings sell within 30 days.
WITH news AS MATERIALIZED (
  SELECT week_news.* FROM reporting_week, week_news(previous_starts_at)
), lead AS (
  SELECT * FROM news WHERE is_headline ORDER BY news_rank LIMIT 1
), second AS (
  SELECT * FROM news
  WHERE is_headline AND metric IN ('listings_started', 'listings_completed', 'sales', 'sellers')
    AND metric NOT IN (SELECT metric FROM lead)
  ORDER BY array_position(ARRAY['listings_started', 'listings_completed', 'sales', 'sellers'], metric) LIMIT 1
), period AS (
  SELECT (SELECT count(*) FROM listings WHERE date_created >= starts_at AND date_created < ends_at) AS listings,
         (SELECT count(DISTINCT (date_created AT TIME ZONE zone)::date) FROM listings
          WHERE date_created >= trend_starts_at AND date_created < ends_at) AS days,
         as_of >= ends_at - interval '6 hours' AS is_over,
         ARRAY(SELECT ((starts_at AT TIME ZONE zone)::date - 7 * back) FROM generate_series(1, 26) AS back
               WHERE (starts_at AT TIME ZONE zone)::date - 7 * back
                     >= (SELECT date_trunc('week', date_trunc('day', min(date_created) AT TIME ZONE zone) + interval '6 days')
                         FROM listings)) AS mondays
  FROM reporting_week
), usual AS (
  SELECT percentile_disc(0.05) WITHIN GROUP (ORDER BY value) AS low, percentile_disc(0.95) WITHIN GROUP (ORDER BY value) AS high
  FROM (SELECT mondays FROM period WHERE cardinality(mondays) >= 8) AS one
  CROSS JOIN LATERAL week_measures(mondays) AS measures
  WHERE metric = (SELECT metric FROM lead)
), looked_at AS MATERIALIZED (
  SELECT * FROM drivers() WHERE measure = (SELECT metric FROM lead)
), named AS (
  SELECT * FROM looked_at WHERE is_named
), elsewhere AS (
  -- Beside a step that is named, the group of listings that moved otherwise than the rest, where one stands.
  SELECT looked_at.* FROM looked_at, named
  WHERE named.split = 'step' AND looked_at.split <> 'step' AND looked_at.part <> 'Mix' AND looked_at.stands
    AND sign(looked_at.effect) = sign(named.effect) AND abs(looked_at.effect) >= abs(named.effect) / 4
  ORDER BY abs(looked_at.effect) DESC, looked_at.split COLLATE "C", looked_at.part COLLATE "C" LIMIT 1
), alike AS MATERIALIZED (
  SELECT count(*) AS splits FROM ruled_out()
), step AS (
  SELECT change.* FROM named JOIN form_change() AS change ON named.split = 'step' AND change.step = named.part
), completed_sell AS (
  SELECT count(*) AS n, count(*) FILTER (WHERE sold_within_30_days) AS k
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND is_completed AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), lost AS (
  -- Of a step by those who reached it, of a group by its listings; only where listings were lost.
  SELECT listings, listings_low, listings_high
  FROM (SELECT lost_extra AS listings, low * reached AS listings_low, high * reached AS listings_high FROM step
        UNION ALL
        SELECT (value_before - value_now) * n_now, -high * ratio * n_now, -low * ratio * n_now
        FROM named CROSS JOIN LATERAL (SELECT (value_now - value_before) / nullif(effect, 0) AS ratio) AS one
        WHERE measure = 'completion_rate' AND split <> 'step' AND part <> 'Mix') AS one
  WHERE listings > 0
)
SELECT CASE WHEN period.listings = 0 THEN 'no_listing' WHEN days <= 1 THEN 'one_day' WHEN NOT is_over THEN 'week_incomplete'
            WHEN EXISTS (SELECT FROM lead) THEN 'change'
            WHEN EXISTS (SELECT FROM news WHERE verdict = 'no earlier week') THEN 'no_earlier_week' ELSE 'quiet' END AS kind,
       lead.metric AS lead_measure, lead.label AS lead_label, lead.verdict AS lead_verdict, lead.value AS lead_value,
       lead.previous AS lead_previous, lead.mean_of_8_weeks AS lead_mean, abs(lead.difference) AS lead_moved_by,
       usual.low AS usual_low, usual.high AS usual_high,
       second.metric AS second_measure, second.label AS second_label, second.verdict AS second_verdict,
       second.value AS second_value, abs(second.difference) AS second_moved_by,
       CASE WHEN lead.metric IS NULL OR NOT EXISTS (SELECT FROM looked_at) THEN 'not_looked_at'
            WHEN named.part IS NOT NULL THEN 'part_named'
            WHEN alike.splits >= 2 THEN 'alike_everywhere' ELSE 'nothing_stands_out' END AS finding,
       named.split AS named_split, named.part AS named_part,
       CASE WHEN named.measure = 'completion_rate' THEN named.value_now END AS named_now,
       CASE WHEN named.measure = 'completion_rate' THEN named.value_before END AS named_before,
       CASE WHEN named.measure = 'completion_rate' THEN abs(named.value_now - named.value_before) END AS named_gap,
       CASE WHEN named.measure <> 'completion_rate' THEN named.value_now::bigint END AS named_count,
       step.lost AS named_lost_now, step.reached AS named_reached_now,
       step.lost_before AS named_lost_before, step.reached_before AS named_reached_before,
       elsewhere.split AS where_split, elsewhere.part AS where_part,
       elsewhere.value_now AS where_now, elsewhere.value_before AS where_before,
       (SELECT count(*) FROM looked_at) AS parts_looked_at,
       (SELECT count(*) FROM looked_at WHERE split = 'step' AND NOT stands) AS steps_as_before,
       alike.splits AS splits_ruled_out,
       lost.listings AS cost_listings, greatest(lost.listings_low, 0) AS cost_listings_low, lost.listings_high AS cost_listings_high,
       lost.listings * k / nullif(n, 0)                           AS cost_sales,
       greatest(lost.listings_low, 0) * wilson_low(k, n)          AS cost_sales_low,
       lost.listings_high * wilson_high(k, n)                     AS cost_sales_high,
       lead.format
FROM period
CROSS JOIN completed_sell
CROSS JOIN alike
LEFT JOIN lead ON true
LEFT JOIN second ON true
LEFT JOIN usual ON true
LEFT JOIN named ON true
LEFT JOIN step ON true
LEFT JOIN elsewhere ON true
LEFT JOIN lost ON true;
