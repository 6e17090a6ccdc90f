-- The clicks themselves, of the few listings that somebody was at work on when a report was cut.
SELECT ${micros} AS at_us, CAST(${id_product} AS bigint) AS id_product, ${event_action} AS event_action,
       ${event_label} AS event_label
FROM ${clicks}
WHERE ${condition};
