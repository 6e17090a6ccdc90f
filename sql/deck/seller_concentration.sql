-- title: How much of the supply comes from few sellers
-- grain: one row, listings started in the 26 weeks to the reporting week
-- when-empty: hide
-- format: top_share share(1), top_share_of_sales share(1), half_share_of_sellers share(1), listed_once_share share(1)
-- format: largest_share share(1)
--
-- The top tenth are the sellers with most listings, rounded up. These are counts of all listings and no sample, so
-- they have no interval. It is worth a slide where one seller has a twentieth of the supply and 20 listings, or a tenth
-- of the sellers half.
WITH sellers AS (
  SELECT id_customer, count(*) AS listings, count(*) FILTER (WHERE days_to_sale IS NOT NULL) AS sold,
         row_number() OVER (ORDER BY count(*) DESC, id_customer COLLATE "C") AS position
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  GROUP BY id_customer
), cumulated AS (
  SELECT sellers.*,
         sum(listings) OVER (ORDER BY position) - listings AS listings_before,
         sum(listings) OVER ()                             AS all_listings,
         sum(sold) OVER ()                                 AS all_sold,
         ceil(count(*) OVER () / 10.0)::bigint             AS tenth
  FROM sellers
), concentration AS (
  SELECT count(*) AS sellers, max(all_listings)::bigint AS listings,
         max(tenth)                                                            AS top_sellers,
         (sum(listings) FILTER (WHERE position <= tenth))::bigint              AS top_listings,
         sum(listings) FILTER (WHERE position <= tenth)::float8 / max(all_listings)::float8 AS top_share,
         sum(sold) FILTER (WHERE position <= tenth)::float8
           / nullif(max(all_sold), 0)::float8                                  AS top_share_of_sales,
         count(*) FILTER (WHERE listings_before < all_listings / 2)            AS sellers_making_half,
         count(*) FILTER (WHERE listings_before < all_listings / 2)::float8
           / count(*)::float8                                                  AS half_share_of_sellers,
         count(*) FILTER (WHERE listings = 1)                                  AS listed_once,
         count(*) FILTER (WHERE listings = 1)::float8 / count(*)::float8       AS listed_once_share,
         max(listings)                                                         AS largest_listings,
         max(listings)::float8 / max(all_listings)::float8                     AS largest_share
  FROM cumulated
  HAVING count(*) >= min_sellers()
)
SELECT concentration.*,
       CASE WHEN largest_share >= 0.05 AND largest_listings >= min_listings() THEN 'one_seller'
            WHEN top_share >= 0.5      THEN 'few_sellers'
            ELSE 'spread' END AS headline,
       largest_share >= 0.05 AND largest_listings >= min_listings() OR top_share >= 0.5 AS is_worth_a_slide
FROM concentration;
