-- title: What a median completion rate would be worth
-- grain: one row per category name below the median of those with at least 20 listings in eight weeks; figures a week
-- when-empty: hide
-- format: completion_rate share(1), completion_low share(1), completion_high share(1), median_rate share(1)
-- format: sold_share share(1), extra_completed number(1), extra_low number(1), extra_high number(1)
-- format: extra_sold number(1), total_completed number(1), total_low number(1), total_high number(1)
-- format: total_sold number(1), category word
SELECT gains.*, standings.low AS completion_low, standings.high AS completion_high
FROM completion_gains() AS gains
LEFT JOIN completion_standings() AS standings USING (category)
ORDER BY extra_completed DESC, category COLLATE "C";
