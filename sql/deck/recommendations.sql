-- title: What we recommend, in one unit
-- grain: one row per recommendation, the most completed listings first; what broke and can be mended before the others
-- when-empty: hide
-- format: gain_listings number(0), listings_low number(0), listings_high number(0), gain_sales number(1)
-- format: sales_low number(1), sales_high number(1), hours number(1), label word, subject word, watch word
-- format: sureness word, baseline row, expected row
--
-- All gains are completed listings and sales a week (of one day's extract: in it), if the recommendation works out.
--   sureness   sure where the range excludes zero, unsure where it holds it; too small as worth says
--   worth      slide; 'too small' below half a completed listing and half a sale a week; 'not known' where the extracts
--              cannot say
--   owner, due   left open, for the meeting
--   hours      of sellers' time a week, which is not a gain in listings: whether a shorter form is completed more often is to
--              be tested
SELECT recommendation, label, subject, gain_listings, listings_low, listings_high, gain_sales, sales_low, sales_high, hours,
       CASE WHEN worth = 'too small' THEN worth ELSE sureness END AS sureness, watch, baseline, expected,
       '…' AS owner, '…' AS due, worth,
       coalesce(is_worth_a_slide, false) AS is_worth_a_slide, position, format
FROM recommendations()
ORDER BY position;
