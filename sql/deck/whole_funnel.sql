-- title: From started to sold within 30 days
-- grain: one row for all, then one per category with at least 20 listings; most listings first
-- when-empty: hide
-- format: title_name word
-- format: completion_rate share(1), completion_low share(1), completion_high share(1), sold_of_completed share(1)
-- format: sold_low share(1), sold_high share(1), sold_of_started share(1), sold_missed number(0), category word
--
-- The listings of the 26 weeks to the reporting week that have been out for 30 days, so that each has had its chance.
-- Completed is as of the report; sold counts those completed and sold within 30 days of their start. Each category is
-- held against all others at both stages, with the intervals and tests of group_standings, p-values adjusted over the
-- categories of a stage. sold_missed: how many more would have been sold if the stage that is clearly below had gone as
-- for all; it is what the category costs, and what it marks as its weak stage.
--   headline   'lost_before_completion' or 'lost_after_completion' of the category that misses most (is_subject); 'even'
--              where no stage of any category is clearly below; 'too_few' where there are no two categories to compare
WITH outcomes AS MATERIALIZED (
  SELECT * FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), counted AS (
  SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
         count(*) FILTER (WHERE is_completed AND sold_within_30_days) AS sold
  FROM outcomes
  GROUP BY category
), total AS (
  SELECT sum(started)::bigint AS started, sum(completed)::bigint AS completed, sum(sold)::bigint AS sold
  FROM counted
  HAVING sum(started) > 0
), at_completion AS (
  SELECT one.*
  FROM (SELECT array_agg(category) AS categories, array_agg(id_customer) AS sellers, array_agg(is_completed) AS hits
        FROM outcomes) AS members, group_standings(categories, sellers, hits) AS one
), at_sale AS (
  SELECT one.*
  FROM (SELECT array_agg(category) AS categories, array_agg(id_customer) AS sellers, array_agg(sold_within_30_days) AS hits
        FROM outcomes WHERE is_completed) AS members, group_standings(categories, sellers, hits) AS one
), funnels AS (
  SELECT 0 AS position, NULL AS category, total.*, wilson_low(completed, started) AS completion_low,
         wilson_high(completed, started) AS completion_high, wilson_low(sold, completed) AS sold_low,
         wilson_high(sold, completed) AS sold_high, NULL AS completion_standing, NULL AS sales_standing
  FROM total
  UNION ALL
  SELECT row_number() OVER (ORDER BY started DESC, category COLLATE "C"), category, started, completed, sold,
         at_completion.low, at_completion.high,
         coalesce(at_sale.low, wilson_low(sold, completed)), coalesce(at_sale.high, wilson_high(sold, completed)),
         at_completion.standing, coalesce(at_sale.standing, 'too_few')
  FROM counted
  JOIN at_completion ON at_completion.name = category
  LEFT JOIN at_sale ON at_sale.name = category
), missed AS (
  SELECT funnels.*,
         CASE WHEN completion_standing = 'below' THEN
           (total.completed::float8 / total.started * funnels.started - funnels.completed)
             * funnels.sold / nullif(funnels.completed, 0)
         END AS missed_before_completion,
         CASE WHEN sales_standing = 'below' THEN
           total.sold::float8 / nullif(total.completed, 0) * funnels.completed - funnels.sold
         END AS missed_after_completion
  FROM funnels, total
), judged AS (
  SELECT missed.*,
         greatest(missed_before_completion, missed_after_completion) AS sold_missed,
         CASE WHEN missed_before_completion IS NULL AND missed_after_completion IS NULL THEN NULL
              WHEN coalesce(missed_before_completion, 0) >= coalesce(missed_after_completion, 0) THEN 'completed'
              ELSE 'sold' END AS weak_stage,
         row_number() OVER (ORDER BY greatest(missed_before_completion, missed_after_completion) DESC NULLS LAST, position)
           AS by_missed
  FROM missed
), headlines AS (
  SELECT CASE WHEN count(*) FILTER (WHERE completion_standing <> 'too_few') < 2 THEN 'too_few'
              WHEN count(sold_missed) = 0 THEN 'even'
              WHEN bool_or(by_missed = 1 AND weak_stage = 'completed') THEN 'lost_before_completion'
              ELSE 'lost_after_completion' END AS headline
  FROM judged
)
SELECT position, category IS NULL AS is_all, category, started, completed, sold,
       started - completed AS given_up, completed - sold AS completed_unsold,
       completed::float8 / started                   AS completion_rate,
       completion_low, completion_high,
       sold::float8 / nullif(completed, 0)           AS sold_of_completed,
       sold_low, sold_high,
       sold::float8 / started                        AS sold_of_started,
       completion_standing, sales_standing, weak_stage,
       headline LIKE 'lost%' AND by_missed = 1       AS is_subject,
       sold_missed,
       headline LIKE 'lost%'                         AS is_worth_a_slide,
       CASE WHEN category IS NOT NULL THEN short_title(category) END AS title_name,
       headline
FROM judged, headlines
ORDER BY position;
