-- The numbers that have a meaning, each in one place. Plain IMMUTABLE SQL, which the planner puts in as constants. First of
-- all files, because the bodies of the others name them.

CREATE OR REPLACE FUNCTION min_listings() RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 20 $$;
COMMENT ON FUNCTION min_listings IS
  'Listings (20) below which nothing is ranked, tested or compared';

CREATE OR REPLACE FUNCTION min_sellers() RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 20 $$;
COMMENT ON FUNCTION min_sellers IS
  'Sellers (20) below which groups of sellers are not compared';

CREATE OR REPLACE FUNCTION fdr() RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 0.1::float8 $$;
COMMENT ON FUNCTION fdr IS
  'False discovery rate (10 %): a finding of many tests is named where its q-value is no larger';

CREATE OR REPLACE FUNCTION headline_fdr() RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 0.01::float8 $$;
COMMENT ON FUNCTION headline_fdr IS
  'False discovery rate (1 %) at which a brand or category that moved makes the headline where no measure does';

CREATE OR REPLACE FUNCTION z95() RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT 1.959963984540054::float8 $$;
COMMENT ON FUNCTION z95 IS
  'Half width of a 95 % confidence interval in standard errors: the 97.5 % point of the normal distribution';

CREATE OR REPLACE FUNCTION sale_window() RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT interval '30 days' $$;
COMMENT ON FUNCTION sale_window IS
  'How long a listing is given to be sold, from its creation (30 days), before shares sold count it';

CREATE OR REPLACE FUNCTION longest_pause() RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT interval '30 minutes' $$;
COMMENT ON FUNCTION longest_pause IS
  'Longest gap between two clicks (30 minutes) that counts as work on a listing; a longer one is a pause';

CREATE OR REPLACE FUNCTION less_is_better() RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT ARRAY['time_to_list', 'clicks_per_listing'] $$;
COMMENT ON FUNCTION less_is_better IS
  'The measures of week_measures of which more is worse';
