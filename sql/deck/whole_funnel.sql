-- title: From started to sold within 30 days
-- grain: one row for all, then one per category with at least 20 listings; most listings first
-- when-empty: hide
-- format: title_name word
-- format: completion_rate share(1), completion_low share(1), completion_high share(1), sold_of_completed share(1)
-- format: sold_low share(1), sold_high share(1), sold_of_started share(1), sold_missed number(1), category word
--
-- The listings of the 26 weeks to the reporting week that have been out for 30 days, so that each has had its chance.
-- Completed is as of the report; sold counts those completed and sold within 30 days of their start. Each category is
-- held against all others at both stages, p-values adjusted over the categories of a stage (Benjamini and Hochberg
-- 1995), 10 % or less being clear. sold_missed: how many more would have been sold if the stage that is clearly below
-- had gone as for all; it is what the category costs, and what it marks as its weak stage.
WITH counted AS (
  SELECT category, count(*) AS started, count(*) FILTER (WHERE is_completed) AS completed,
         count(*) FILTER (WHERE is_completed AND sold_within_30_days) AS sold
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  GROUP BY category
), total AS (
  SELECT sum(started)::bigint AS started, sum(completed)::bigint AS completed, sum(sold)::bigint AS sold
  FROM counted
  HAVING sum(started) > 0
), tested AS (
  SELECT category, stage, binomial_or_normal_p(k, n, all_k, all_n) AS p_value,
         k::float8 / nullif(n, 0) > all_k::float8 / nullif(all_n, 0) AS is_above
  FROM counted, total,
       LATERAL (VALUES ('completed', counted.completed, counted.started, total.completed, total.started),
                       ('sold', counted.sold, counted.completed, total.sold, total.completed)
               ) AS stages (stage, k, n, all_k, all_n)
  WHERE category IS NOT NULL AND n >= min_listings()
), adjusted AS (
  SELECT stage, key AS category, q_value
  FROM (SELECT stage, array_agg(category) AS categories, array_agg(p_value) AS p_values FROM tested GROUP BY stage) AS tests,
       adjusted(categories, p_values)
), standings AS (
  SELECT category, stage,
         CASE WHEN q_value IS NULL THEN 'too_few'
              WHEN q_value > fdr()   THEN 'unclear'
              WHEN is_above        THEN 'above'
              ELSE 'below' END AS standing
  FROM tested
  LEFT JOIN adjusted USING (category, stage)
), funnels AS (
  SELECT 0 AS position, NULL AS category, total.*, NULL AS completion_standing, NULL AS sales_standing
  FROM total
  UNION ALL
  SELECT row_number() OVER (ORDER BY started DESC, category COLLATE "C"), category, started, completed, sold,
         coalesce(at_completion.standing, 'too_few'), coalesce(at_sale.standing, 'too_few')
  FROM counted
  LEFT JOIN (SELECT category, standing FROM standings WHERE stage = 'completed') AS at_completion USING (category)
  LEFT JOIN (SELECT category, standing FROM standings WHERE stage = 'sold') AS at_sale USING (category)
  WHERE category IS NOT NULL AND started >= min_listings()
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
)
SELECT position, category IS NULL AS is_all, category, started, completed, sold,
       started - completed AS given_up, completed - sold AS completed_unsold,
       completed::float8 / started                   AS completion_rate,
       wilson_low(completed, started)                AS completion_low,
       wilson_high(completed, started)               AS completion_high,
       sold::float8 / nullif(completed, 0)           AS sold_of_completed,
       wilson_low(sold, completed)                   AS sold_low,
       wilson_high(sold, completed)                  AS sold_high,
       sold::float8 / started                        AS sold_of_started,
       completion_standing, sales_standing,
       CASE WHEN missed_before_completion IS NULL AND missed_after_completion IS NULL THEN NULL
            WHEN coalesce(missed_before_completion, 0) >= coalesce(missed_after_completion, 0) THEN 'completed'
            ELSE 'sold' END                          AS weak_stage,
       coalesce(missed_before_completion, missed_after_completion) IS NOT NULL
         AND rank() OVER (ORDER BY greatest(missed_before_completion, missed_after_completion) DESC NULLS LAST) = 1
                                                     AS is_subject,
       greatest(missed_before_completion, missed_after_completion) AS sold_missed,
       count(coalesce(missed_before_completion, missed_after_completion)) OVER () > 0 AS is_worth_a_slide,
       CASE WHEN category IS NOT NULL THEN short_title(category) END AS title_name
FROM missed
ORDER BY position;
