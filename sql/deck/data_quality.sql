-- title: What is odd in the data
-- grain: one row per kind of fault, faults or not
-- when-empty: hold
-- format: share share(2), fault word, treatment word
WITH listing_counts AS (
  SELECT count(*) AS listings, count(date_completed) AS completed, count(date_sold) AS sold FROM listings
), click_counts AS (
  SELECT coalesce(sum(clicks), 0)::bigint AS clicks, coalesce(sum(without_listing), 0)::bigint AS of_no_listing FROM click_spans
), listings_found AS (
  SELECT count(*) FILTER (WHERE completed_before_created) AS completed_before_created,
         count(*) FILTER (WHERE sold_before_completed)    AS sold_before_completed,
         count(*) FILTER (WHERE sold_without_completion)  AS sold_without_completion,
         count(*) FILTER (WHERE is_of_unknown_brand)      AS of_unknown_brand,
         count(*) FILTER (WHERE is_of_unknown_category)   AS of_unknown_category
  FROM listing_faults()
), clicks_found AS (
  SELECT coalesce(sum(clicks), 0)::bigint AS of_unknown_listing FROM unknown_listing_clicks()
)
SELECT fault, treatment, faults, of_rows, faults::float8 / nullif(of_rows, 0) AS share
FROM listing_counts, click_counts, listings_found, clicks_found
CROSS JOIN LATERAL (VALUES
  (1, 'Listing completed before it was created', 'left out of durations', completed_before_created, completed),
  (2, 'Listing sold before it was completed', 'counted as sold', sold_before_completed, sold),
  (3, 'Listing sold without being completed', 'counted as sold', sold_without_completion, sold),
  (4, 'Listing of a brand that no file describes', 'shown as unknown', of_unknown_brand, listings),
  (5, 'Listing of a category that no file describes', 'shown as unknown', of_unknown_category, listings),
  (6, 'Click without a listing’s id', 'belongs to no listing', of_no_listing, clicks),
  (7, 'Click on a listing that no file describes', 'left out of figures per listing', of_unknown_listing, clicks)
) AS kinds (position, fault, treatment, faults, of_rows)
ORDER BY position;
