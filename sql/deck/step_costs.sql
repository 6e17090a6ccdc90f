-- title: What each step of the form costs
-- grain: one row per step; active time of the listings of the eight weeks to the reporting week
-- when-empty: hide
-- format: median_minutes minutes(1), p25_minutes minutes(1), hours_a_week number(1), hours_saved_a_week number(1)
-- format: saved_low number(1), saved_high number(1), share_of_time share(0), step word
SELECT step, listings, median_minutes, p25_minutes, hours_a_week, share_of_time, hours_saved_a_week, saved_low, saved_high,
       includes_zero, is_slowest
FROM step_savings()
ORDER BY step_no;
