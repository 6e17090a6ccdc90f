-- title: What sells better, and worse, than its share of the supply suggests
-- grain: one row per category and per brand with 20 listings that have been out for 30 days; most listings first
-- when-empty: hide
-- format: supply_share share(1), sold_within_30_days share(1), low share(1), high share(1), market_rate share(1), p_value number(4), q_value number(4), kind word
--
-- The listings of the 26 weeks to the reporting week. want_more: clearly more of them are sold than of all listings;
-- have_too_much: clearly fewer; as_expected: neither. Clear is what the 95 % interval says and the exact binomial
-- test against the market confirms, adjusted for the number of categories or brands (Benjamini and Hochberg 1995, 10
-- %). A seller's listings share their fate: half widths are drawn out by the root of the design effect, and counts
-- divided by it before they are tested (Kish 1965). is_large: more listings than an equal share among those shown
-- would be.
WITH outcomes AS (
  SELECT id_customer, brand, category, sold_within_30_days AS is_sold
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE had_30_days AND outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), market AS (
  SELECT count(*) AS listings, count(*) FILTER (WHERE is_sold)::float8 / nullif(count(*), 0) AS rate FROM outcomes
), by_seller AS (
  SELECT 1 AS kind_position, 'Category' AS kind, category AS name, id_customer,
         count(*) AS listings, count(*) FILTER (WHERE is_sold) AS sold
  FROM outcomes WHERE category IS NOT NULL GROUP BY category, id_customer
  UNION ALL
  SELECT 2, 'Brand', brand, id_customer, count(*), count(*) FILTER (WHERE is_sold)
  FROM outcomes WHERE brand IS NOT NULL GROUP BY brand, id_customer
), groups AS (
  SELECT kind_position, kind, name, count(*) AS sellers, sum(listings)::bigint AS listings, sum(sold)::bigint AS sold,
         design_effect(sum(listings), sum(sold), count(*), sum(listings ^ 2), sum(sold ^ 2), sum(listings * sold))
           AS effect
  FROM by_seller
  GROUP BY kind_position, kind, name
  HAVING sum(listings) >= 20
), rates AS (
  SELECT groups.*, sold::float8 / listings AS rate, sold / effect AS independent_sold, listings / effect AS independent,
         wilson_low(sold, listings) AS wilson_low, wilson_high(sold, listings) AS wilson_high
  FROM groups
), tested AS (
  SELECT rates.*, market.listings AS all_listings, market.rate AS market_rate,
         greatest(rates.rate - sqrt(effect) * (rates.rate - wilson_low), 0) AS low,
         least(rates.rate + sqrt(effect) * (wilson_high - rates.rate), 1)   AS high,
         -- What is the whole market cannot differ from it.
         CASE WHEN rates.listings < market.listings AND market.rate > 0 AND market.rate < 1 THEN
           binomial_two_sided_p(independent_sold, independent, market.rate) END AS p_value
  FROM rates, market
), adjusted AS (
  SELECT kind, unnest(names) AS name, unnest(benjamini_hochberg(p_values)) AS q_value
  FROM (SELECT kind, array_agg(name ORDER BY name COLLATE "C") AS names,
               array_agg(p_value ORDER BY name COLLATE "C") AS p_values
        FROM tested WHERE p_value IS NOT NULL GROUP BY kind) AS all_tested
), placed AS (
  SELECT tested.*, q_value,
         CASE WHEN q_value <= 0.1 AND low > market_rate  THEN 'want_more'
              WHEN q_value <= 0.1 AND high < market_rate THEN 'have_too_much'
              ELSE 'as_expected' END AS quadrant
  FROM tested
  LEFT JOIN adjusted USING (kind, name)
)
SELECT kind, name, sellers, listings, sold, listings::float8 / all_listings AS supply_share,
       rate AS sold_within_30_days, low, high, market_rate, p_value, q_value, quadrant,
       listings > avg(listings) OVER (PARTITION BY kind) AS is_large,
       count(*) FILTER (WHERE quadrant = 'want_more') OVER (PARTITION BY kind)     AS wanted,
       count(*) FILTER (WHERE quadrant = 'have_too_much') OVER (PARTITION BY kind) AS too_many,
       count(*) FILTER (WHERE quadrant <> 'as_expected') OVER (PARTITION BY kind) > 0 AS is_worth_a_slide,
       short_title(name) AS title_name
FROM placed
ORDER BY kind_position, listings DESC, name COLLATE "C";
