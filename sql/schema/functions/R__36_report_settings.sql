-- What a report knows besides the data. Each session has its own; what stands here holds where nothing is set.

CREATE OR REPLACE VIEW report_settings AS
SELECT NULL::float8 AS average_basket, NULL::text AS currency, false AS market_may_be_named,
       NULL::bigint AS market_listings, NULL::bigint AS market_sold;

COMMENT ON VIEW report_settings IS
  'What the report is told besides the data (--average-basket, --benchmark); one row';
COMMENT ON COLUMN report_settings.average_basket IS
  'What a sale brings on average; null where no money is to be claimed';
COMMENT ON COLUMN report_settings.currency IS 'ISO 4217 code of the average basket';
COMMENT ON COLUMN report_settings.market_may_be_named IS
  'Whether a report for some brands or categories may name the whole market''s share sold within 30 days';
COMMENT ON COLUMN report_settings.market_listings IS
  'The whole market''s listings of 26 weeks that have been out for 30 days; null unless it may be named to an audience';
COMMENT ON COLUMN report_settings.market_sold IS 'Of these, sold within 30 days';

CREATE OR REPLACE VIEW targets AS
SELECT NULL::text AS metric, NULL::date AS first_monday, NULL::date AS last_monday, NULL::float8 AS value WHERE false;

COMMENT ON VIEW targets IS
  'What measures should come to (--targets); one row per measure and range of weeks, empty where none are set';
COMMENT ON COLUMN targets.metric IS 'As our_numbers names it';
COMMENT ON COLUMN targets.first_monday IS 'Monday of the first week it holds for';
COMMENT ON COLUMN targets.last_monday IS 'Monday of the last one';
COMMENT ON COLUMN targets.value IS 'In the measure''s unit; of a share between 0 and 1';

-- Sets them for the session, after begin_report: temporary views that stand before those above. The whole market's
-- figures are looked up past the audience, and only where they may be named to one.
CREATE OR REPLACE FUNCTION set_report_settings(average_basket numeric DEFAULT NULL, currency text DEFAULT NULL,
                                               market_may_be_named boolean DEFAULT false,
                                               metrics text[] DEFAULT '{}', first_mondays date[] DEFAULT '{}',
                                               last_mondays date[] DEFAULT '{}', target_values numeric[] DEFAULT '{}')
RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  home     text := current_schema();
  listings bigint;
  sold     bigint;
BEGIN
  DROP VIEW IF EXISTS pg_temp.report_settings, pg_temp.targets;
  IF market_may_be_named AND (SELECT audience IS NOT NULL FROM report_audience) THEN
    EXECUTE format(
      'SELECT count(*), count(*) FILTER (WHERE date_sold - date_created <= sale_window() AND date_sold <= as_of)
       FROM %I.listings, reporting_week
       WHERE as_of - date_created >= sale_window() AND date_created >= trend_starts_at AND date_created < ends_at',
      home) INTO listings, sold;
  END IF;
  EXECUTE format(
    'CREATE TEMP VIEW report_settings AS
       SELECT %L::float8 AS average_basket, %L::text AS currency, %L::boolean AS market_may_be_named,
              %L::bigint AS market_listings, %L::bigint AS market_sold',
    average_basket, currency, market_may_be_named, listings, sold);
  EXECUTE format(
    'CREATE TEMP VIEW targets AS
       SELECT metric, first_monday, last_monday, value::float8
       FROM unnest(%L::text[], %L::date[], %L::date[], %L::numeric[]) AS one (metric, first_monday, last_monday, value)',
    metrics, first_mondays, last_mondays, target_values);
END
$$;

COMMENT ON FUNCTION set_report_settings IS
  'Sets the session''s average basket, benchmark and targets; follows begin_report';
