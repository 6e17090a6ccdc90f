-- title: What the report is about
-- grain: one row
-- when-empty: hold
-- format: days week_days, week week, previous_week week, week_short week, window_first_week week
WITH record AS (
  -- A day of listings that does not begin at midnight in the report's zone is one day all the same.
  SELECT max(date_created) - min(date_created) < interval '24 hours' AS is_one_day,
         mode() WITHIN GROUP (ORDER BY (date_created AT TIME ZONE zone)::date) AS busiest_day,
         (min(date_created) AT TIME ZONE zone)::date AS first_day, (max(date_created) AT TIME ZONE zone)::date AS last_day
  FROM listings, reporting_week
  GROUP BY zone
)
SELECT week,
       right(week, 3)                                                      AS week_short,
       (starts_at AT TIME ZONE zone)::date                                 AS monday,
       (ends_at AT TIME ZONE zone)::date - 1                               AS sunday,
       (starts_at AT TIME ZONE zone)::date                                 AS days,
       as_of,
       zone,
       -- Whose listings these are; null for everybody's.
       (SELECT audience FROM report_audience)                              AS audience,
       (SELECT audience FROM report_audience) IS NOT NULL                  AS is_filtered,
       -- Whether this is the sample, which nobody may take for a marketplace.
       current_database() LIKE 'vestiaire\_sample\_%'                      AS is_made_up,
       -- Of how much of the week: 'week', 'days' or 'one_day', and which.
       days_on_record.kind                                                 AS period_kind,
       days_on_record.first_day                                            AS period_first_day,
       days_on_record.last_day                                             AS period_last_day,
       days_on_record.last_day - days_on_record.first_day + 1              AS period_days,
       -- What gains and hours are told for: a week where there is more than this one to take the mean of.
       CASE WHEN (SELECT weeks FROM report_window()) > 1 THEN 'week' ELSE days_on_record.kind END AS gain_period,
       (SELECT count(*) FROM listings WHERE date_created >= trend_starts_at AND date_created < ends_at)
                                                                           AS listings_in_26_weeks,
       -- Fewer than 50 listings of some brands or categories say little: a short report.
       CASE WHEN (SELECT audience FROM report_audience) IS NOT NULL
             AND (SELECT count(*) FROM listings WHERE date_created >= trend_starts_at AND date_created < ends_at) < 50
            THEN 'short' ELSE 'full' END                                   AS form,
       as_of >= ends_at - interval '6 hours'                               AS week_is_covered,
       to_char(previous_starts_at AT TIME ZONE zone, 'IYYY-"W"IW')         AS previous_week,
       -- The window of eight weeks, from the first week on record where that is later.
       to_char(coalesce((SELECT min(date_created) FROM listings WHERE date_created >= window_starts_at), starts_at)
               AT TIME ZONE zone, 'IYYY-"W"IW')                            AS window_first_week,
       (SELECT count(*) FROM listings WHERE date_created >= starts_at AND date_created < ends_at)
                                                                           AS listings_in_week,
       (SELECT count(*) FROM listings WHERE date_created >= previous_starts_at AND date_created < starts_at)
                                                                           AS listings_in_previous_week,
       (SELECT count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)) FROM listings
        WHERE date_created >= trend_starts_at AND date_created < ends_at)  AS weeks_with_listings,
       CASE WHEN record.is_one_day THEN 1
            ELSE (SELECT count(DISTINCT (date_created AT TIME ZONE zone)::date) FROM listings
                  WHERE date_created >= trend_starts_at AND date_created < ends_at) END AS days_with_listings,
       -- Before the reporting week, up to eight; the record's first week is whole where it begins on a Monday.
       least(8, greatest(0, ((starts_at AT TIME ZONE zone)::date
         - first_whole_week()::date) / 7))                                 AS whole_weeks_before,
       (SELECT count(*) FROM listings)                                     AS listings_in_all,
       (SELECT count(DISTINCT id_customer) FROM listings)                  AS sellers_in_all,
       (SELECT coalesce(sum(clicks), 0)::bigint FROM click_spans)          AS clicks_in_all,
       CASE WHEN record.is_one_day THEN busiest_day ELSE record.first_day END AS first_day,
       CASE WHEN record.is_one_day THEN busiest_day ELSE record.last_day END  AS last_day
FROM reporting_week
CROSS JOIN days_on_record()
LEFT JOIN record ON true;
