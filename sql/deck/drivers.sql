-- title: What carries the movement: every part that was looked at
-- grain: one row per measure that moved clearly and part
-- when-empty: hide
-- format: value_now row, value_before row, effect row_change, low row_change, high row_change, p_value number(4), q_value number(3), split word, part word, effect_size row_gap
--
-- Steps split the change of the completion rate by their pass rates' logarithms (Ang 2005); groups by rate and mix (Kitagawa
-- 1955); counts by their groups' counts. Each split adds up to the change against the mean of the eight weeks before.
-- stands: at a false discovery rate of 10 % over all parts of the measure. Groups are held against the rest: one that moved
-- as all others did does not stand.
SELECT measure, split, part, n_now, n_before, value_now, value_before, effect, abs(effect) AS effect_size, low, high,
       p_value, q_value, stands, is_named,
       CASE measure WHEN 'completion_rate' THEN 'share(1)' ELSE 'number(0)' END AS format,
       row_number() OVER () AS position
FROM drivers();
