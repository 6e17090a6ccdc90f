-- title: What is not the cause: splits in which the movement is everywhere alike
-- grain: one row per split
-- when-empty: hide
-- format: least_moved gap(1), most_moved gap(1), least_growth share(0), most_growth share(0), largest_part word
-- format: largest_difference points(1), low points(1), high points(1)
SELECT measure, split, parts, least_moved, most_moved, least_growth, most_growth, largest_part, largest_difference, low, high,
       row_number() OVER () AS position
FROM ruled_out();
