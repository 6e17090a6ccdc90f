-- title: What is not the cause: splits in which the movement is everywhere alike
-- grain: one row per split
-- when-empty: hide
-- format: least_moved gap(1), most_moved gap(1), split word
SELECT measure, split, parts, least_moved, most_moved, row_number() OVER () AS position
FROM ruled_out();
