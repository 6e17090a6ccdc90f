-- Whose share of the listings moved: one row per group with at least 20 members, whichever way it went: who looks only at
-- those with many now finds risers in noise. Under no change, of a group's members as many lie in the later period as of all
-- members; p is exact. A seller who lists five of a group at once is one decision: counts are divided by the design effect,
-- the sum of squares of sellers' counts by their sum. One array element per member.
--   names     its group; null for none, which counts among all
--   sellers   whose it is
--   is_now    whether it lies in the later period
-- Returned are
--   low, high   Newcombe's interval of the change, in shares
--   q_value     p adjusted for the number of tests (Benjamini and Hochberg 1995)
--   is_news     whether q is 10 % or less
DROP FUNCTION IF EXISTS share_moves(text[], text[], boolean[]);
CREATE OR REPLACE FUNCTION share_moves(names text[], sellers text[], is_now boolean[])
RETURNS TABLE (name text, now bigint, before bigint, share_now double precision, share_before double precision,
               change double precision, low double precision, high double precision, p_value double precision,
               q_value double precision, is_news boolean)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH by_seller AS (
    SELECT name, seller, is_now, count(*) AS members
    FROM unnest(names, sellers, is_now) AS member (name, seller, is_now)
    GROUP BY 1, 2, 3
  ), counted AS (
    SELECT name,
           coalesce(sum(members) FILTER (WHERE is_now), 0)::bigint     AS now,
           coalesce(sum(members) FILTER (WHERE NOT is_now), 0)::bigint AS before,
           sum(members * members)::float8 / sum(members)::float8       AS effect
    FROM by_seller
    GROUP BY name
  ), totals AS (
    SELECT counted.*, sum(now) OVER ()::bigint AS now_all, sum(before) OVER ()::bigint AS before_all FROM counted
  ), tested AS (
    SELECT totals.*,
           binomial_two_sided_p(now / effect, (now + before) / effect, now_all::float8 / (now_all + before_all)) AS p_value
    FROM totals
    WHERE before_all > 0 AND now_all > 0 AND now + before >= min_listings() AND name IS NOT NULL
  )
  SELECT tested.name, now, before,
         now::float8 / now_all                               AS share_now,
         before::float8 / before_all                         AS share_before,
         now::float8 / now_all - before::float8 / before_all AS change,
         difference_low(now, now_all, before, before_all)    AS low,
         difference_high(now, now_all, before, before_all)   AS high,
         p_value, one.q_value, one.q_value <= fdr()          AS is_news
  FROM tested
  JOIN (SELECT key, adjusted.q_value
        FROM (SELECT array_agg(name) AS names, array_agg(p_value) AS p_values FROM tested) AS tests,
             adjusted(tests.names, p_values)) AS one ON key = tested.name
$$;

COMMENT ON FUNCTION share_moves IS
  'Groups whose share moved between two periods, with an exact test by sellers; one row per group of at least 20';
