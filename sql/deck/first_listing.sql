-- title: Do sellers whose first listing stayed unfinished come back?
-- grain: one row per way in which the first day ended: finished, unfinished
-- when-empty: hide
-- format: first_listing word, share share(1), low share(1), high share(1), difference points(1)
-- format: difference_low points(1), difference_high points(1)
--
-- Sellers whose first listing on record lies at least 28 days before the instant of the data. Finished means
-- completed by the end of its day; a seller comes back with a listing of another day within 28 days. The two are told
-- apart at the end of the first day and followed from then on: whoever comes back to finish it later is not counted
-- as finished for that (a landmark, Anderson, Cain and Gelber 1983). The difference is finished less unfinished, with
-- Newcombe's interval. It is an association: who finishes may be keener from the start.
WITH first_listings AS (
  SELECT DISTINCT ON (id_customer) id_customer, date_created AS first_at, date_completed,
         (date_created AT TIME ZONE zone)::date AS first_day, zone, as_of
  FROM listings, reporting_week
  ORDER BY id_customer, date_created, id
), followed AS (
  SELECT CASE WHEN (date_completed AT TIME ZONE zone)::date <= first_day THEN 'finished' ELSE 'unfinished' END
           AS first_listing,
         EXISTS (SELECT FROM listings
                 WHERE listings.id_customer = first_listings.id_customer
                   AND (date_created AT TIME ZONE zone)::date > first_day
                   AND date_created <= first_at + interval '28 days') AS came_back
  FROM first_listings
  WHERE first_at <= as_of - interval '28 days'
    -- Nobody can come back within an extract that holds a single day.
    AND (SELECT max(date_created) - min(date_created) >= interval '28 days' FROM listings)
), counted AS (
  SELECT first_listing, count(*) AS sellers, count(*) FILTER (WHERE came_back) AS came_back
  FROM followed
  GROUP BY first_listing
), compared AS (
  SELECT finished.sellers >= min_sellers() AND unfinished.sellers >= min_sellers() AS can_be_told,
         finished.came_back::float8 / finished.sellers
           - unfinished.came_back::float8 / unfinished.sellers AS difference,
         difference_low(finished.came_back, finished.sellers, unfinished.came_back, unfinished.sellers)
           AS difference_low,
         difference_high(finished.came_back, finished.sellers, unfinished.came_back, unfinished.sellers)
           AS difference_high
  FROM counted AS finished, counted AS unfinished
  WHERE finished.first_listing = 'finished' AND unfinished.first_listing = 'unfinished'
)
SELECT first_listing, sellers, came_back, came_back::float8 / sellers AS share,
       wilson_low(came_back, sellers) AS low, wilson_high(came_back, sellers) AS high,
       difference, difference_low, difference_high,
       CASE WHEN NOT can_be_told      THEN 'too_few'
            WHEN difference_low > 0   THEN 'unfinished_stay_away'
            WHEN difference_high < 0  THEN 'unfinished_come_back'
            ELSE 'no_difference' END AS headline,
       can_be_told AND (difference_low > 0 OR difference_high < 0) AS is_worth_a_slide
FROM counted, compared
ORDER BY first_listing;
