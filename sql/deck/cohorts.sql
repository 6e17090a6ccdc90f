-- title: Sellers by their first week
-- grain: one row per week of first listings in the 26 weeks to the reporting week, oldest first
-- when-empty: hide
-- format: first_week week, completion_rate share(1), completion_low share(1), completion_high share(1)
-- format: came_back_share share(1), came_back_low share(1), came_back_high share(1), listings_per_seller number(2)
--
-- What sellers did in the 28 days from their first listing on: came back is with a listing of another day. Told of
-- weeks whose last seller has been followed so long; of younger ones only how many they are and how many first
-- listings were completed. At the beginning of a record everybody looks new: is_known is true from eight weeks after
-- the first day on. The headline compares the weeks that are told and known, newer half with older half.
WITH first_listings AS (
  SELECT DISTINCT ON (id_customer) id_customer, date_created AS first_at, date_completed IS NOT NULL AS is_completed,
         date_trunc('week', date_created AT TIME ZONE zone) AS monday,
         (date_created AT TIME ZONE zone)::date             AS first_day
  FROM listings, reporting_week
  WHERE date_created < ends_at
  ORDER BY id_customer, date_created, id
), followed AS (
  SELECT first_listings.*, after.listings, after.came_back
  FROM first_listings
  CROSS JOIN reporting_week
  CROSS JOIN LATERAL (
    SELECT count(*) AS listings, bool_or((date_created AT TIME ZONE zone)::date > first_day) AS came_back
    FROM listings
    WHERE listings.id_customer = first_listings.id_customer
      AND date_created BETWEEN first_at AND first_at + interval '28 days'
  ) AS after
  WHERE first_at >= trend_starts_at
), counted AS (
  SELECT monday, count(*) AS sellers, count(*) FILTER (WHERE is_completed) AS completed,
         count(*) FILTER (WHERE came_back) AS came_back,
         sum(listings)::float8 / count(*)::float8 AS listings_per_seller,
         (monday + interval '35 days') AT TIME ZONE zone <= as_of
           -- Nobody can come back within an extract that holds a single day.
           AND (SELECT max(date_created) - min(date_created) >= interval '28 days' FROM listings) AS is_told,
         monday::date >= (SELECT (min(date_created) AT TIME ZONE zone)::date FROM listings) + 56 AS is_known
  FROM followed, reporting_week
  GROUP BY monday, zone, as_of
), halves AS (
  SELECT counted.*, ntile(2) OVER (ORDER BY monday) AS half FROM counted WHERE is_told AND is_known
), sums AS (
  SELECT (sum(sellers) FILTER (WHERE half = 1))::bigint AS n1, (sum(came_back) FILTER (WHERE half = 1))::bigint AS k1,
         (sum(sellers) FILTER (WHERE half = 2))::bigint AS n2, (sum(came_back) FILTER (WHERE half = 2))::bigint AS k2
  FROM halves
)
SELECT to_char(monday, 'IYYY-"W"IW') AS first_week, sellers, completed,
       completed::float8 / sellers        AS completion_rate,
       wilson_low(completed, sellers)     AS completion_low,
       wilson_high(completed, sellers)    AS completion_high,
       CASE WHEN is_told THEN came_back END                        AS came_back,
       CASE WHEN is_told THEN came_back::float8 / sellers END      AS came_back_share,
       CASE WHEN is_told THEN wilson_low(came_back, sellers) END   AS came_back_low,
       CASE WHEN is_told THEN wilson_high(came_back, sellers) END  AS came_back_high,
       CASE WHEN is_told THEN listings_per_seller END              AS listings_per_seller,
       is_told, is_known,
       CASE WHEN n1 IS NULL OR n2 IS NULL OR n1 < min_sellers() OR n2 < min_sellers() THEN 'too_few'
            WHEN difference_low(k2, n2, k1, n1) > 0  THEN 'newer_come_back_more'
            WHEN difference_high(k2, n2, k1, n1) < 0 THEN 'newer_come_back_less'
            ELSE 'no_difference' END AS headline,
       coalesce(n1 >= min_sellers() AND n2 >= min_sellers()
                AND (difference_low(k2, n2, k1, n1) > 0 OR difference_high(k2, n2, k1, n1) < 0), false)
         AS is_worth_a_slide
FROM counted, sums
ORDER BY monday;
