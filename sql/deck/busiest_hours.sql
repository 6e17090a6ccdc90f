-- title: The busiest hour of the week
-- grain: one row; none without listings
-- when-empty: hide
-- format: day word
--
-- Worth a claim from 20 listings in that hour on.
SELECT trim(to_char(timestamp '2024-01-01' + (extract(isodow FROM local) - 1) * interval '1 day', 'Day')) AS day,
       lpad(extract(hour FROM local)::text, 2, '0') || ':00'                                              AS hour_from,
       count(*)                                                                                           AS listings,
       count(*) >= min_listings()                                                                         AS is_worth_a_slide
FROM listings, reporting_week, LATERAL (SELECT date_created AT TIME ZONE zone AS local) AS moment
WHERE date_created >= trend_starts_at AND date_created < ends_at
GROUP BY extract(isodow FROM local), extract(hour FROM local)
ORDER BY listings DESC, extract(isodow FROM local), extract(hour FROM local)
LIMIT 1;
