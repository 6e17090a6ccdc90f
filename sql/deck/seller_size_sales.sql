-- title: Sold within 30 days, by number of listings of the seller
-- grain: one row per size of seller: listings started in the 26 weeks to the reporting week; smallest first
-- when-empty: hide
-- format: supply_share share(1), sold_within_30_days share(1), low share(1), high share(1), rate_of_the_rest share(1)
-- format: difference points(1), p_value number(4), q_value number(4)
--
-- Counted are the listings of these weeks that have been out for 30 days. A seller's listings share their fate, so
-- each half width of Wilson's interval is drawn out by the root of the design effect (Kish 1965). Each size is held
-- against all others together: by Student's t with one degree of freedom less than the fewer sellers of the two, from
-- 5 sellers and 20 listings on, adjusted for the number of sizes (Benjamini and Hochberg 1995); at 10 % or less it
-- stands. The headline says what the sizes that stand amount to; is_subject marks the one farthest from the others.
WITH sizes (position, size, least, most) AS (
  VALUES (1, '1', 1, 1), (2, '2–4', 2, 4), (3, '5–19', 5, 19), (4, '20+', 20, NULL)
), sellers AS (
  SELECT id_customer, count(*) AS listings,
         count(*) FILTER (WHERE had_30_days)                         AS out,
         count(*) FILTER (WHERE had_30_days AND sold_within_30_days) AS sold
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  GROUP BY id_customer
), counted AS (
  SELECT position, size, count(*) AS sellers, sum(listings)::bigint AS started,
         sum(out) AS out, sum(sold) AS sold, count(*) FILTER (WHERE out > 0) AS clusters,
         sum(out ^ 2) AS out_squares, sum(sold ^ 2) AS sold_squares, sum(out * sold) AS products
  FROM sellers
  JOIN sizes ON listings BETWEEN least AND coalesce(most, listings)
  GROUP BY position, size
), against AS (
  SELECT counted.*,
         sum(started) OVER ()                   AS all_started,
         sum(out) OVER others                   AS out_of_others,
         sum(sold) OVER others                  AS sold_of_others,
         sum(clusters) OVER others              AS clusters_of_others,
         design_effect(out, sold, clusters, out_squares, sold_squares, products) AS effect,
         design_effect(sum(out) OVER others, sum(sold) OVER others, (sum(clusters) OVER others)::bigint,
                       sum(out_squares) OVER others, sum(sold_squares) OVER others, sum(products) OVER others)
                                                AS effect_of_others
  FROM counted
  WINDOW others AS (ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW)
), compared AS (
  SELECT against.*,
         sold::float8 / nullif(out, 0)                                     AS rate,
         sold_of_others::float8 / nullif(out_of_others, 0)::float8         AS rate_of_others,
         (sold + sold_of_others)::float8 / nullif(out + out_of_others, 0)::float8   AS rate_of_all,
         least(clusters, clusters_of_others)::float8 - 1                   AS freedom
  FROM against
), tested AS (
  SELECT compared.*,
         CASE WHEN out >= min_listings() AND out_of_others >= min_listings() AND freedom >= 4
               AND rate_of_all > 0 AND rate_of_all < 1 THEN
           (rate - rate_of_others)
             / sqrt(rate_of_all * (1 - rate_of_all)
                     * (effect / nullif(out, 0)::float8 + effect_of_others / nullif(out_of_others, 0)::float8))
         END AS t
  FROM compared
), with_p AS (
  -- Student's t as an incomplete beta function (Abramowitz and Stegun 1964, 26.7.1).
  SELECT tested.*, incomplete_beta(freedom / (freedom + t ^ 2), freedom / 2, 0.5) AS p_value FROM tested
), adjusted AS (
  SELECT key::int AS position, q_value
  FROM (SELECT array_agg(position::text) AS positions, array_agg(p_value) AS p_values FROM with_p) AS tests,
       adjusted(positions, p_values)
), judged AS (
  SELECT with_p.*, q_value,
         CASE WHEN q_value IS NULL THEN 'too_few'
              WHEN q_value > fdr()   THEN 'unclear'
              WHEN t > 0           THEN 'above'
              ELSE 'below' END AS standing,
         lag(rate) OVER (ORDER BY position) AS rate_before
  FROM with_p
  LEFT JOIN adjusted USING (position)
), headlines AS (
  SELECT CASE WHEN count(*) FILTER (WHERE standing <> 'too_few') < 2 THEN 'too_few'
              WHEN count(*) FILTER (WHERE standing IN ('above', 'below')) = 0 THEN 'no_difference'
              WHEN bool_and(rate <= rate_before) THEN 'falls_with_size'
              WHEN bool_and(rate >= rate_before) THEN 'rises_with_size'
              ELSE 'differs' END AS headline,
         max(abs(t)) FILTER (WHERE standing IN ('above', 'below')) AS largest
  FROM judged
)
SELECT position, size, sellers, started, started::float8 / nullif(all_started, 0)::float8 AS supply_share,
       out::bigint AS listings, sold::bigint AS sold, rate AS sold_within_30_days,
       greatest(rate - sqrt(effect) * (rate - wilson_low(sold::bigint, out::bigint)), 0)  AS low,
       least(rate + sqrt(effect) * (wilson_high(sold::bigint, out::bigint) - rate), 1)    AS high,
       rate_of_others AS rate_of_the_rest, rate - rate_of_others AS difference, p_value, q_value, standing,
       headline, coalesce(abs(t) = largest, false) AS is_subject,
       headline NOT IN ('too_few', 'no_difference') AS is_worth_a_slide
FROM judged, headlines
ORDER BY position;
