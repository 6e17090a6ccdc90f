-- title: The whole extract
-- grain: one row, all listings as of the report
-- when-empty: hold
-- format: completion_rate share(1), median_minutes_to_list minutes(1), sold_within_30_days share(1)
-- format: sold_30_low share(1), sold_30_high share(1)
SELECT count(*)                                                     AS listings_started,
       count(date_completed)                                        AS listings_completed,
       count(*) - count(date_completed)                             AS drafts,
       count(date_sold)                                             AS listings_sold,
       count(DISTINCT id_customer)                                  AS sellers,
       count(date_completed)::float8 / nullif(count(*), 0)          AS completion_rate,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM date_completed - date_created)::float8 / 60)
         FILTER (WHERE date_completed >= date_created)              AS median_minutes_to_list,
       count(*) FILTER (WHERE had_30_days)                          AS listings_out_30_days,
       count(*) FILTER (WHERE had_30_days AND sold_within_30_days)  AS sold_of_them,
       count(*) FILTER (WHERE had_30_days AND sold_within_30_days)::float8
         / nullif(count(*) FILTER (WHERE had_30_days), 0)           AS sold_within_30_days,
       wilson_low(count(*) FILTER (WHERE had_30_days AND sold_within_30_days),
                  count(*) FILTER (WHERE had_30_days))  AS sold_30_low,
       wilson_high(count(*) FILTER (WHERE had_30_days AND sold_within_30_days),
                   count(*) FILTER (WHERE had_30_days)) AS sold_30_high
FROM listing_outcomes()
JOIN listings USING (id, id_customer, date_created);
