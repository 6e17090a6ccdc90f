-- title: Our numbers
-- grain: one row per metric, for the reporting week; the difference is to the week before
-- when-empty: hold
-- format: value row, previous row, mean_of_8_weeks row, difference row_change, moved_by row_gap, low row_change
-- format: high row_change, label word, verdict word, q_value number(3)
--
-- Intervals of 95 %. Counts: a seller who lists five at once is one decision, so the variance of a count is the sum of
-- squares of its sellers' counts. Shares: Newcombe's interval. Medians: by their order statistics. Sold within 30 days is
-- told of the listings whose thirtieth day lies in the week. Nothing is compared with a week that began before the record
-- did (its first listing is not on its Monday), nor said of a week that the data does not cover to its end. A headline needs
-- a false discovery rate of 10 % over all measures; what clears its own 95 % interval alone is worth watching.
SELECT metric, label, value, previous, mean_of_8_weeks, difference, abs(difference) AS moved_by,
       low, high, verdict, format, q_value, is_headline, is_watch, news_rank
FROM reporting_week, week_news(previous_starts_at)
ORDER BY place;
