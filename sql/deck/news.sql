-- title: What changed since the last deck
-- grain: one row per measure, for the reporting week; the difference is to the week of the deck that was sent last
-- when-empty: hold
-- format: value row, previous row, difference row_change, moved_by row_gap, low row_change, high row_change
-- format: since_week week, label word, verdict word
--
-- As our_numbers, but against last_sent_week, which is the week before unless a deck of another week was sent last. A
-- change is news only where its 95 % interval leaves out zero; news_rank puts those first that are the largest against their
-- own uncertainty.
SELECT metric, label, value, previous, difference, abs(difference) AS moved_by, low, high, verdict,
       week AS since_week, was_sent, news_rank, is_headline, is_watch,
       format
FROM last_sent_week, week_news(last_sent_week.starts_at)
ORDER BY place;
