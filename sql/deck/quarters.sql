-- title: Sold within 30 days, this quarter against the one before
-- grain: one row, where both quarters have at least 20 listings and one followed for 30 days
-- when-empty: hide
-- format: now share(1), before share(1), difference points(1), moved_by gap(1), low points(1), high points(1), verdict word
--
-- Thirteen weeks to the reporting week against the thirteen before, by Kaplan and Meier with Greenwood's error, so that
-- young listings count for as long as they have been out.
WITH quarters AS (
  SELECT date_created >= (starts_at AT TIME ZONE zone - interval '84 days') AT TIME ZONE zone AS is_now,
         count(*) AS listings,
         array_agg(coalesce(days_to_sale, followed_days) ORDER BY id) AS times,
         array_agg(days_to_sale IS NOT NULL ORDER BY id)              AS sold
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  GROUP BY 1
  HAVING count(*) >= 20 AND bool_or(had_30_days)
), at_30 AS (
  SELECT is_now, listings, 1 - coalesce(survival, 1) AS share, coalesce(std_error, 0) AS error
  FROM quarters
  LEFT JOIN LATERAL (
    SELECT survival, std_error FROM kaplan_meier(times, sold) AS curve WHERE curve.day <= 30 ORDER BY curve.day DESC LIMIT 1
  ) AS point ON true
)
SELECT now.share AS now, now.listings AS listings_now, before.share AS before, before.listings AS listings_before,
       now.share - before.share AS difference, abs(now.share - before.share) AS moved_by, low, high, verdict(low, high) AS verdict
FROM at_30 AS now
JOIN at_30 AS before ON now.is_now AND NOT before.is_now
CROSS JOIN LATERAL (
  SELECT now.share - before.share - 1.959963984540054 * sqrt(now.error ^ 2 + before.error ^ 2) AS low,
         now.share - before.share + 1.959963984540054 * sqrt(now.error ^ 2 + before.error ^ 2) AS high) AS bounds;
