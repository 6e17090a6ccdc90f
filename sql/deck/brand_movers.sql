-- title: Brands that moved
-- grain: one row per brand, the reporting week against the eight weeks before it; clearest first
-- when-empty: hide
-- format: share_now share(1), share_before share(1), change points(1), low points(1), high points(1), p_value number(3)
-- format: q_value number(3)
--
-- A brand is tested when at least 20 listings of it were started in the nine weeks, whichever way it went: who looks
-- only at those with many this week finds risers in noise. Under no change, of a brand's listings as many lie in this
-- week as of all listings; p is exact. A seller who lists five of a brand at once is one decision: counts are divided
-- by the design effect, sum of squares of sellers' counts by their sum. q is p adjusted for the number of tests
-- (Benjamini and Hochberg 1995); at 10 % or less it is news.
WITH by_seller AS (
  SELECT brand, id_customer, date_created >= starts_at AS is_now, count(*) AS listings
  FROM listings JOIN brands USING (id_brand), reporting_week
  WHERE date_created >= before_starts_at AND date_created < ends_at
  GROUP BY 1, 2, 3
), counted AS (
  SELECT brand,
         coalesce(sum(listings) FILTER (WHERE is_now), 0)::bigint     AS now,
         coalesce(sum(listings) FILTER (WHERE NOT is_now), 0)::bigint AS before,
         sum(listings * listings)::float8 / sum(listings)::float8     AS design_effect
  FROM by_seller
  GROUP BY brand
), totals AS (
  SELECT counted.*, sum(now) OVER ()::bigint AS now_all, sum(before) OVER ()::bigint AS before_all FROM counted
), tested AS (
  SELECT totals.*,
         binomial_two_sided_p(now / design_effect, (now + before) / design_effect,
                              now_all::float8 / (now_all + before_all)) AS p_value
  FROM totals
  WHERE before_all > 0 AND now_all > 0 AND now + before >= min_listings() AND NOT is_unbranded(brand)
), adjusted AS (
  SELECT tested.*, q_value
  FROM tested
  JOIN (SELECT key AS brand, q_value
        FROM (SELECT array_agg(brand) AS brands, array_agg(p_value) AS p_values FROM tested) AS tests,
             adjusted(tests.brands, p_values)) AS q_values USING (brand)
)
SELECT brand, now AS listings_now, before AS listings_before,
       now::float8 / now_all                                 AS share_now,
       before::float8 / before_all                           AS share_before,
       now::float8 / now_all - before::float8 / before_all   AS change,
       difference_low(now, now_all, before, before_all)      AS low,
       difference_high(now, now_all, before, before_all)     AS high,
       p_value, q_value, q_value <= fdr()                      AS is_news,
       short_title(brand) AS title_name
FROM adjusted
ORDER BY p_value, brand COLLATE "C"
LIMIT 10;
