-- title: The groups among which the cause of the week's change was found
-- grain: one row per group of the split that the story names; none where it names a step of the form, or nothing
-- when-empty: hide
-- format: value_now row, value_before row, effect row_change, low row_change, high row_change, part word
SELECT part, n_now, n_before, value_now, value_before, effect, low, high, is_named,
       CASE measure WHEN 'completion_rate' THEN 'share(1)' ELSE 'number(0)' END AS format
FROM (SELECT parts.*, bool_or(is_named AND split <> 'step') OVER (PARTITION BY measure, split) AS is_story,
             row_number() OVER () AS position
      FROM drivers() AS parts
      WHERE measure = (SELECT metric FROM reporting_week, week_news(previous_starts_at)
                       WHERE is_headline ORDER BY news_rank LIMIT 1)) AS one
WHERE is_story AND part <> 'Mix'
ORDER BY abs(effect) DESC, position;
