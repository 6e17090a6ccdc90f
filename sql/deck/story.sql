-- title: The week's story: what happened, why, and what it cost
-- grain: one row
-- when-empty: show
-- format: lead_value row, lead_previous row, lead_mean row, lead_moved_by row_gap, usual_low row, usual_high row
-- format: named_now share(1), named_before share(1), named_gap gap(1), named_effect row_change
-- format: named_effect_low row_change, named_effect_high row_change, named_count_before number(0), where_now share(1)
-- format: where_before share(1), where_part word, named_title word, where_title word, cost_listings number(0)
-- format: cost_listings_low number(0)
-- format: cost_listings_high number(0), cost_sales number(1), cost_sales_low number(1), cost_sales_high number(1)
-- format: lead_label word, second_label word, named_part word, lead_verdict word, second_verdict word
-- format: second_value number(0), second_moved_by number(0)
--
-- kind      change, quiet, week_incomplete, no_earlier_week, one_day or no_listing
-- finding   part_named, alike_everywhere, nothing_stands_out or not_looked_at
-- The lead is that of story_lead: a change that stands at a false discovery rate of 10 %, or one worth watching of which a
-- part is named (drivers); second is the largest change of a count beside it.
-- Usual: where the measure lay in the middle 90 % of the weeks before last week. The cost is the named part's effect in
-- completed listings of this week, of started ones in those of them that would have been completed; in sales, at what
-- completed listings sell within 30 days.
-- where: the group of listings in which the named step gives way (kind 'rate'), or whose share grew or shrank (kind 'share').
-- is_back_to_usual: the week lies where the weeks before did, and the last one did not; and nearer to their mean.
WITH news AS MATERIALIZED (
  SELECT week_news.* FROM reporting_week, week_news(previous_starts_at)
), carried AS MATERIALIZED (
  SELECT * FROM drivers()
), lead AS (
  SELECT * FROM news WHERE metric = story_lead(ARRAY(SELECT measure FROM carried WHERE is_named))
), second AS (
  SELECT * FROM news
  WHERE is_headline AND metric IN ('listings_started', 'listings_completed', 'sales', 'sellers')
    AND metric NOT IN (SELECT metric FROM lead)
  ORDER BY array_position(ARRAY['listings_started', 'listings_completed', 'sales', 'sellers'], metric) LIMIT 1
), period AS (
  SELECT (SELECT count(*) FROM listings WHERE date_created >= starts_at AND date_created < ends_at) AS listings,
         (SELECT days_on_record.kind FROM days_on_record()) AS days,
         as_of >= ends_at - interval '6 hours' AS is_over,
         ARRAY(SELECT ((starts_at AT TIME ZONE zone)::date - 7 * back) FROM generate_series(2, 26) AS back
               WHERE (starts_at AT TIME ZONE zone)::date - 7 * back >= first_whole_week()) AS mondays
  FROM reporting_week
), usual AS (
  SELECT percentile_disc(0.05) WITHIN GROUP (ORDER BY value) AS low, percentile_disc(0.95) WITHIN GROUP (ORDER BY value) AS high
  FROM (SELECT mondays FROM period WHERE cardinality(mondays) >= 8) AS one
  CROSS JOIN LATERAL week_measures(mondays) AS measures
  WHERE metric = (SELECT metric FROM lead)
    AND (metric NOT IN ('new_sellers', 'returning_sellers') OR monday >= first_whole_week() + interval '56 days')
  HAVING count(value) >= 8
), looked_at AS MATERIALIZED (
  SELECT * FROM carried WHERE measure = (SELECT metric FROM lead)
), named AS (
  -- Of the factors of a count only the sellers are a count themselves.
  SELECT looked_at.*,
         rate_effect IS NULL AND split <> 'step' AND (split <> 'factors' OR part = 'Number of sellers') AS is_count
  FROM looked_at WHERE is_named
), elsewhere AS (
  -- Beside a step that is named, the group of listings that moved otherwise than the rest, where one stands; beside a
  -- shift between groups, the group whose share carries most of it, told by its share of all listings.
  SELECT looked_at.split, looked_at.part, shown.*
  FROM named, looked_at
  CROSS JOIN LATERAL (
    SELECT 'rate' AS kind, looked_at.value_now AS now, looked_at.value_before AS before, looked_at.effect AS carries,
           0.25 AS at_least
    WHERE named.split = 'step' AND looked_at.split <> 'step' AND looked_at.stands
    UNION ALL
    SELECT 'share', looked_at.n_now::float8 / nullif(named.n_now, 0), looked_at.n_before::float8 / nullif(named.n_before, 0),
           looked_at.mix_effect, 0
    WHERE named.part = 'Mix' AND looked_at.split = named.split) AS shown
  WHERE looked_at.part <> 'Mix' AND carries / nullif(named.effect, 0) >= at_least
  ORDER BY abs(carries) DESC, looked_at.split COLLATE "C", looked_at.part COLLATE "C" LIMIT 1
), alike AS (
  SELECT count(DISTINCT split) AS splits FROM looked_at WHERE is_alike
), step AS (
  SELECT change.* FROM named JOIN form_change() AS change ON named.split = 'step' AND change.step = named.part
), completed_sell AS (
  SELECT count(*) AS n, count(*) FILTER (WHERE sold_within_30_days) AS k
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND is_completed AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), lost AS (
  -- Of a step by those who reached it, of groups and shifts by their effect; only where listings or sales were lost.
  SELECT CASE WHEN is_sale THEN NULL ELSE listings END AS listings, listings_low, listings_high,
         CASE WHEN is_sale THEN listings END AS sales, sales_low, sales_high
  FROM (SELECT lost_extra AS listings, low * reached AS listings_low, high * reached AS listings_high,
               NULL::float8 AS sales_low, NULL::float8 AS sales_high, false AS is_sale
        FROM step
        UNION ALL
        SELECT -effect * (SELECT sum(n_now) FROM looked_at AS all_of_them
                          WHERE all_of_them.split = named.split AND part <> 'Mix'),
               -high * (SELECT sum(n_now) FROM looked_at AS all_of_them WHERE all_of_them.split = named.split AND part <> 'Mix'),
               -low * (SELECT sum(n_now) FROM looked_at AS all_of_them WHERE all_of_them.split = named.split AND part <> 'Mix'),
               NULL, NULL, false
        FROM named WHERE measure = 'completion_rate' AND split <> 'step'
        UNION ALL
        SELECT -effect, -high, -low, NULL, NULL, false FROM named WHERE measure = 'listings_completed'
        UNION ALL
        SELECT -completed.effect, -completed.high, -completed.low, NULL, NULL, false
        FROM named JOIN carried AS completed USING (split, part)
        WHERE named.measure = 'listings_started' AND completed.measure = 'listings_completed'
        UNION ALL
        SELECT -effect, NULL, NULL, greatest(-high, 0), -low, true FROM named WHERE measure = 'sales') AS one
  WHERE listings > 0
)
SELECT CASE WHEN period.listings = 0 THEN 'no_listing'
            WHEN days = 'one_day' THEN 'one_day'
            WHEN NOT is_over THEN 'week_incomplete'
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
       named.split AS named_split, named.part AS named_part, short_title(named.part) AS named_title,
       CASE WHEN named.split = 'step' OR named.rate_effect IS NOT NULL THEN named.value_now END AS named_now,
       CASE WHEN named.split = 'step' OR named.rate_effect IS NOT NULL THEN named.value_before END AS named_before,
       CASE WHEN named.split = 'step' OR named.rate_effect IS NOT NULL
            THEN abs(named.value_now - named.value_before) END AS named_gap,
       CASE WHEN named.is_count THEN named.value_now::bigint END AS named_count,
       CASE WHEN named.is_count THEN named.value_before END AS named_count_before,
       named.effect AS named_effect, named.low AS named_effect_low, named.high AS named_effect_high,
       step.lost AS named_lost_now, step.reached AS named_reached_now,
       step.lost_before AS named_lost_before, step.reached_before AS named_reached_before,
       elsewhere.split AS where_split, elsewhere.part AS where_part, short_title(elsewhere.part) AS where_title,
       elsewhere.kind AS where_kind,
       elsewhere.now AS where_now, elsewhere.before AS where_before,
       (SELECT count(*) FROM looked_at) AS parts_looked_at,
       (SELECT count(*) FROM looked_at WHERE split = 'step' AND part <> 'No event' AND NOT stands) AS steps_as_before,
       (SELECT count(*) FROM looked_at WHERE split = 'step' AND part <> 'No event' AND stands AND NOT is_named)
                                                                  AS other_steps_changed,
       alike.splits AS splits_ruled_out,
       lead.value BETWEEN usual.low AND usual.high AND lead.previous NOT BETWEEN usual.low AND usual.high
         AND abs(lead.value - lead.mean_of_8_weeks) < abs(lead.previous - lead.mean_of_8_weeks) AS is_back_to_usual,
       lost.listings AS cost_listings, greatest(lost.listings_low, lost.listings_low * 0) AS cost_listings_low,
       lost.listings_high AS cost_listings_high,
       coalesce(lost.sales, lost.listings * k / nullif(n, 0))     AS cost_sales,
       coalesce(sales_low, greatest(lost.listings_low, lost.listings_low * 0) * wilson_low(k, n)) AS cost_sales_low,
       coalesce(sales_high, lost.listings_high * wilson_high(k, n)) AS cost_sales_high,
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
