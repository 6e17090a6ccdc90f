-- The measure that leads the week's story, null where nothing moved: the first by news_rank of the headlines, or else of those
-- worth watching of which a part is named. Where fewer or more listings have no named part and their sellers have one, the
-- sellers lead.
--   with_part   the measures of which drivers() names a part
CREATE OR REPLACE FUNCTION story_lead(with_part text[])
RETURNS text
LANGUAGE sql STABLE SET jit = off AS $$
  WITH news AS MATERIALIZED (
    SELECT week_news.* FROM reporting_week, week_news(previous_starts_at)
  )
  SELECT metric
  FROM news
  WHERE is_headline OR is_watch AND metric = ANY (with_part)
  ORDER BY CASE WHEN metric = 'sellers' AND is_headline AND metric = ANY (with_part)
                     AND EXISTS (SELECT FROM news AS whole
                                 WHERE whole.metric = 'listings_started' AND whole.verdict = news.verdict AND whole.news_rank = 1
                                   AND whole.metric <> ALL (with_part))
                THEN 0 ELSE news_rank END
  LIMIT 1
$$;
COMMENT ON FUNCTION story_lead IS
  'The measure that leads the story of the week, given those of which a part is named; null where nothing moved';
