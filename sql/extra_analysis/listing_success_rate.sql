-- title: Share of listings sold
-- grain: one row, all listings
-- when-empty: show
-- format: success_rate percent(1)
SELECT count(date_sold)                              AS sold_listings,
       count(*)                                      AS total_listings,
       100.0 * count(date_sold) / nullif(count(*), 0) AS success_rate
FROM listings;
