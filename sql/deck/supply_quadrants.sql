-- title: What sells better, and worse, than the rest of the supply
-- grain: one row per category and brand with 20 listings that have been out for 30 days; what stands apart first, most first
-- when-empty: hide
-- format: name word, title_name word
-- format: supply_share share(1), sold_within_30_days share(1), low share(1), high share(1), market_rate share(1)
-- format: p_value number(4), q_value number(4), kind word, surplus_sales number(0)
--
-- The listings of the 26 weeks to the reporting week. want_more: clearly more of them are sold than of the others;
-- have_too_much: clearly fewer; as_expected: neither. Clear as sales_standings says it: by interval, test and number of
-- tests. is_large: more listings than an equal share among those shown would be. Names that say that there is no brand
-- are none; unbranded counts them.
--   headline   of the kind: 'want_more_and_too_much', 'want_more', 'have_too_much', 'as_expected', or 'only_one'
--   is_subject marks the rows that it is about; place is their order in each quadrant, most missed or surplus sales first
--   surplus_sales   sold beyond what as many listings at the market's rate would have sold; below zero: fewer
WITH standings AS (
  SELECT sales_standings.*,
         CASE standing WHEN 'above' THEN 'want_more' WHEN 'below' THEN 'have_too_much' ELSE 'as_expected' END AS quadrant,
         sold - market_rate * listings AS surplus_sales
  FROM sales_standings()
), counted AS (
  SELECT standings.*,
         count(*) FILTER (WHERE quadrant = 'want_more') OVER of_kind     AS wanted,
         count(*) FILTER (WHERE quadrant = 'have_too_much') OVER of_kind AS too_many,
         count(*) OVER of_kind                                           AS compared,
         avg(listings) OVER of_kind                                      AS equal_share
  FROM standings
  WINDOW of_kind AS (PARTITION BY kind)
)
SELECT kind, name, sellers, listings, sold, supply_share, rate AS sold_within_30_days, low, high, market_rate,
       p_value, q_value, quadrant,
       listings > equal_share    AS is_large,
       wanted, too_many,
       wanted + too_many > 0     AS is_worth_a_slide,
       short_title(name)         AS title_name,
       surplus_sales,
       row_number() OVER (PARTITION BY kind, quadrant ORDER BY abs(surplus_sales) DESC, name COLLATE "C") AS place,
       quadrant <> 'as_expected' AS is_subject,
       CASE WHEN wanted > 0 AND too_many > 0 THEN 'want_more_and_too_much'
            WHEN wanted > 0                  THEN 'want_more'
            WHEN too_many > 0                THEN 'have_too_much'
            WHEN compared = 1                THEN 'only_one'
            ELSE 'as_expected' END AS headline
FROM counted
ORDER BY is_subject DESC, kind DESC, listings DESC, name COLLATE "C";
