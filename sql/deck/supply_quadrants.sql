-- title: What sells better, and worse, than the rest of the supply
-- grain: one row per category and per brand with 20 listings that have been out for 30 days; most listings first
-- when-empty: hide
-- format: name word, title_name word
-- format: supply_share share(1), sold_within_30_days share(1), low share(1), high share(1), market_rate share(1)
-- format: p_value number(4), q_value number(4), kind word
--
-- The listings of the 26 weeks to the reporting week. want_more: clearly more of them are sold than of the others;
-- have_too_much: clearly fewer; as_expected: neither. Clear as sales_standings says it: by interval, test and number of
-- tests. is_large: more listings than an equal share among those shown would be. Names that say that there is no brand
-- are none; unbranded counts them.
SELECT kind, name, sellers, listings, sold, supply_share, rate AS sold_within_30_days, low, high, market_rate,
       p_value, q_value,
       CASE standing WHEN 'above' THEN 'want_more' WHEN 'below' THEN 'have_too_much' ELSE 'as_expected' END AS quadrant,
       listings > avg(listings) OVER (PARTITION BY kind)                        AS is_large,
       count(*) FILTER (WHERE standing = 'above') OVER (PARTITION BY kind)      AS wanted,
       count(*) FILTER (WHERE standing = 'below') OVER (PARTITION BY kind)      AS too_many,
       count(*) FILTER (WHERE standing <> 'unclear') OVER (PARTITION BY kind) > 0 AS is_worth_a_slide,
       short_title(name) AS title_name
FROM sales_standings()
ORDER BY kind DESC, listings DESC, name COLLATE "C";
