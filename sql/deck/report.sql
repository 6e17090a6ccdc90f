-- title: What the report is about
-- grain: one row
-- when-empty: hold
-- format: days week_days, week week, previous_week week, week_short week, window_first_week week
SELECT week,
       right(week, 3)                                                      AS week_short,
       (starts_at AT TIME ZONE zone)::date                                 AS monday,
       (ends_at AT TIME ZONE zone)::date - 1                               AS sunday,
       (starts_at AT TIME ZONE zone)::date                                 AS days,
       as_of,
       zone,
       -- Whose listings these are; null for everybody's.
       (SELECT audience FROM report_audience)                              AS audience,
       as_of >= ends_at - interval '6 hours'                               AS week_is_covered,
       to_char(previous_starts_at AT TIME ZONE zone, 'IYYY-"W"IW')         AS previous_week,
       -- The window of eight weeks, from the first week on record where that is later.
       to_char(coalesce((SELECT min(date_created) FROM listings WHERE date_created >= window_starts_at), starts_at)
               AT TIME ZONE zone, 'IYYY-"W"IW')                            AS window_first_week,
       (SELECT count(*) FROM listings WHERE date_created >= starts_at AND date_created < ends_at)          AS listings_in_week,
       (SELECT count(*) FROM listings WHERE date_created >= previous_starts_at AND date_created < starts_at) AS listings_in_previous_week,
       (SELECT count(DISTINCT date_trunc('week', date_created AT TIME ZONE zone)) FROM listings
        WHERE date_created >= trend_starts_at AND date_created < ends_at)  AS weeks_with_listings,
       (SELECT count(DISTINCT (date_created AT TIME ZONE zone)::date) FROM listings
        WHERE date_created >= trend_starts_at AND date_created < ends_at)  AS days_with_listings,
       -- Before the reporting week, up to eight; the record's first week is whole where it begins on a Monday.
       least(8, greatest(0, ((starts_at AT TIME ZONE zone)::date
         - (SELECT date_trunc('week', date_trunc('day', min(date_created) AT TIME ZONE zone) + interval '6 days')::date
            FROM listings)) / 7))                                          AS whole_weeks_before,
       (SELECT count(*) FROM listings)                                     AS listings_in_all,
       (SELECT count(DISTINCT id_customer) FROM listings)                  AS sellers_in_all,
       (SELECT count(*) FROM clicks)                                       AS clicks_in_all,
       (SELECT (min(date_created) AT TIME ZONE zone)::date FROM listings)  AS first_day,
       (SELECT (max(date_created) AT TIME ZONE zone)::date FROM listings)  AS last_day
FROM reporting_week;
