-- title: What carries the movement: every part that was looked at
-- grain: one row per measure that moved clearly and part
-- when-empty: hide
-- format: value_now row, value_before row, effect row_change, low row_change, high row_change, rate_effect row_change
-- format: mix_effect row_change, whole_change row_change, differs points(1), differs_low points(1)
-- format: differs_high points(1), p_value number(4), q_value number(3), part word, effect_size row_gap
--
-- Steps split the change of the completion rate by their pass rates' logarithms (Ang 2005); groups of a rate by rate and
-- mix (Kitagawa 1955); counts by their groups' counts, and by the factors whose product they are. Each split adds up to
-- whole_change, the change against the eight weeks before. stands: at a false discovery rate of 10 % over all parts of the
-- measure. Groups are held against the rest: one that moved as all others did does not stand.
SELECT measure, split, part, n_now, n_before, value_now, value_before, effect, abs(effect) AS effect_size, low, high,
       rate_effect, mix_effect, whole_change, differs, differs_low, differs_high,
       p_value, q_value, stands, is_named, is_alike,
       CASE WHEN measure IN ('completion_rate', 'sold_within_30_days') THEN 'share(1)'
            WHEN split = 'factors' THEN 'number(2)' ELSE 'number(0)' END AS format,
       row_number() OVER () AS position
FROM drivers();
