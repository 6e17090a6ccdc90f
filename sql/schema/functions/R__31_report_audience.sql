-- A report for readers who may see some brands or categories only: begin_report puts everything else out of every
-- query's sight, and a temporary view of this name before this one.
CREATE OR REPLACE VIEW report_audience AS SELECT NULL::text AS audience;

COMMENT ON VIEW report_audience IS
  'Whom the report is for; one row';
COMMENT ON COLUMN report_audience.audience IS 'Brands and categories, separated by commas; null for everybody';
