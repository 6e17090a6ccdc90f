-- When there were clicks at all, counted where the clicks are: one row per quarter of an hour, in which every zone's days begin.
SELECT at_us - mod(at_us, 900000000) AS quarter_us, CAST(count(*) AS bigint) AS clicks,
       CAST(count(*) - count(id_product) AS bigint) AS without_listing, min(at_us) AS first_us, max(at_us) AS last_us
FROM (SELECT ${id_product} AS id_product, ${micros} AS at_us FROM ${clicks} WHERE ${condition}) AS timed
GROUP BY at_us - mod(at_us, 900000000);
