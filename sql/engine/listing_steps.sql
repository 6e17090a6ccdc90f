-- What the questions need of the clicks, counted where the clicks are: one row per listing, session and step in progress.
-- The same rows as PostgreSQL's own listing_steps. Times are microseconds since 1970. Plain SQL with window functions,
-- without FILTER, QUALIFY, NULLS LAST, intervals, zones and concat, in which engines differ.
--   session_us, until_us    first and last click of the session, which ends with a pause
--   active_us               gaps that are no pause, each in the step in progress at its first click
--   last_event              what the session ended with, of equal instants the last by action and label; action and label are
--                           parted by U+0001 twice, and one within them is followed by U+0002, so that their order is kept
-- A condition is always on the plain column of time, so that an engine reads only the partitions that it needs.
WITH events AS (
  SELECT CAST(${id_product} AS bigint) AS id_product, ${micros} AS at_us, ${step_no} AS step_no, ${event_action} AS event_action,
         ${event_label} AS event_label
  FROM ${clicks}
  WHERE ${id_product} IS NOT NULL AND ${condition}
), seen AS (
  SELECT id_product, at_us, step_no, event_action, event_label,
         lead(at_us) OVER (PARTITION BY id_product ORDER BY at_us, coalesce(step_no, 99)) - at_us AS gap_us,
         at_us - lag(at_us) OVER (PARTITION BY id_product ORDER BY at_us, coalesce(step_no, 99))  AS gap_before_us,
         count(step_no) OVER (PARTITION BY id_product ORDER BY at_us, coalesce(step_no, 99)
                              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)                   AS milestone
  FROM events
), numbered AS (
  SELECT id_product, at_us, step_no, event_action, event_label, gap_us, milestone,
         -- By instants and not by rows: of clicks at one instant any may be the first of a session.
         sum(CASE WHEN gap_before_us > ${pause} THEN 1 ELSE 0 END)
           OVER (PARTITION BY id_product ORDER BY at_us RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS session
  FROM seen
), placed AS (
  SELECT id_product, at_us, event_action, event_label, gap_us,
         coalesce(max(step_no) OVER (PARTITION BY id_product, milestone), 1) AS step_no,
         min(at_us) OVER (PARTITION BY id_product, session)                  AS session_us,
         max(at_us) OVER (PARTITION BY id_product, session)                  AS until_us
  FROM numbered
), ended AS (
  SELECT id_product, at_us, gap_us, step_no, session_us, until_us,
         CASE WHEN at_us = until_us THEN
           coalesce('+' || replace(event_action, chr(1), chr(1) || chr(2)), '') || chr(1) || chr(1)
           || coalesce('+' || replace(event_label, chr(1), chr(1) || chr(2)), '') END AS event
  FROM placed
)
SELECT id_product, session_us, until_us, step_no, CAST(count(*) AS bigint) AS clicks, min(at_us) AS first_us,
       max(at_us) AS last_us,
       CAST(sum(CASE WHEN gap_us <= ${pause} THEN gap_us ELSE 0 END) AS bigint) AS active_us,
       max(${event}) AS last_event
FROM ended
GROUP BY id_product, session_us, until_us, step_no;
