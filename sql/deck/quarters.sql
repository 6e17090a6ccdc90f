-- title: Sold within 30 days, this quarter against the one before
-- grain: one row, where both quarters have at least 20 listings that were followed for 30 days
-- when-empty: hide
-- format: now share(1), before share(1), difference points(1), moved_by gap(1), low points(1), high points(1)
-- format: verdict word
--
-- Thirteen weeks to the reporting week against the thirteen before, by Kaplan and Meier with Greenwood's error, so that
-- young listings count for as long as they have been out. Where none is sold, or all are, that error is none, and Wilson's
-- bound stands in; the interval of the difference adds both as squares (Zou and Donner 2008).
WITH quarters AS (
  SELECT date_created >= quarter_starts_at AS is_now,
         count(*) AS listings,
         array_agg(coalesce(days_to_sale, followed_days) ORDER BY id) AS times,
         array_agg(days_to_sale IS NOT NULL ORDER BY id)              AS sold,
         count(*) FILTER (WHERE had_30_days)                          AS followed
  FROM listing_outcomes() AS outcomes, reporting_week
  WHERE outcomes.date_created >= trend_starts_at AND outcomes.date_created < ends_at
  GROUP BY 1
  HAVING count(*) FILTER (WHERE had_30_days) >= min_listings()
), at_30 AS (
  SELECT is_now, listings, 1 - coalesce(survival, 1) AS share,
         CASE WHEN std_error > 0 THEN z95() * std_error
              WHEN survival < 0.5 THEN 1 - wilson_low(followed, followed) ELSE 0 END AS below,
         CASE WHEN std_error > 0 THEN z95() * std_error
              WHEN survival < 0.5 THEN 0 ELSE wilson_high(0, followed) END AS above
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
  SELECT now.share - before.share - sqrt(now.below ^ 2 + before.above ^ 2) AS low,
         now.share - before.share + sqrt(now.above ^ 2 + before.below ^ 2) AS high) AS bounds;
