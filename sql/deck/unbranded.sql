-- title: Pieces without a brand
-- grain: one row, listings of the 26 weeks to the reporting week; sold within 30 days of those that have been out as long
-- when-empty: hide
-- format: share share(1), sold_within_30_days share(1), low share(1), high share(1), market_rate share(1)
-- format: difference points(1), difference_low points(1), difference_high points(1)
--
-- Names that say that there is no brand (the list unbranded_names) are none, and rankings of brands leave them out; here
-- they are counted together. Each half width of an interval is drawn out by the root of the design effect between sellers
-- (Kish 1965). The difference is to all other listings.
WITH outcomes AS (
  SELECT id_customer, coalesce(is_unbranded(brand), false) AS is_unbranded, had_30_days,
         had_30_days AND sold_within_30_days AS is_sold
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
), by_seller AS (
  SELECT is_unbranded, id_customer, count(*) AS started, count(*) FILTER (WHERE had_30_days) AS out,
         count(*) FILTER (WHERE is_sold) AS sold
  FROM outcomes
  GROUP BY is_unbranded, id_customer
), sides AS (
  SELECT is_unbranded, sum(started)::bigint AS started, sum(out)::bigint AS out, sum(sold)::bigint AS sold,
         design_effect(sum(out), sum(sold), count(*) FILTER (WHERE out > 0), sum(out ^ 2), sum(sold ^ 2),
                       sum(out * sold)) AS effect
  FROM by_seller
  GROUP BY is_unbranded
), rates AS (
  SELECT sides.*, sold::float8 / nullif(out, 0) AS rate,
         sqrt(effect) * (sold::float8 / nullif(out, 0) - wilson_low(sold, out))  AS below,
         sqrt(effect) * (wilson_high(sold, out) - sold::float8 / nullif(out, 0)) AS above
  FROM sides
)
SELECT (SELECT string_agg(name, ', ' ORDER BY name COLLATE "C") FROM unbranded_names) AS names,
       own.started AS listings, own.started + others.started AS all_listings,
       own.started::float8 / (own.started + others.started) AS share,
       own.out AS listings_out_30_days, own.sold, own.rate AS sold_within_30_days,
       greatest(own.rate - own.below, 0) AS low, least(own.rate + own.above, 1) AS high,
       (own.sold + others.sold)::float8 / nullif(own.out + others.out, 0) AS market_rate,
       own.rate - others.rate AS difference,
       own.rate - others.rate - sqrt(own.below ^ 2 + others.above ^ 2) AS difference_low,
       own.rate - others.rate + sqrt(own.above ^ 2 + others.below ^ 2) AS difference_high,
       CASE WHEN own.out < min_listings() OR others.out < min_listings()                                     THEN 'too_few'
            WHEN own.rate - others.rate - sqrt(own.below ^ 2 + others.above ^ 2) > 0 THEN 'above'
            WHEN own.rate - others.rate + sqrt(own.above ^ 2 + others.below ^ 2) < 0 THEN 'below'
            ELSE 'unclear' END AS standing
FROM rates AS own, rates AS others
WHERE own.is_unbranded AND NOT others.is_unbranded;
