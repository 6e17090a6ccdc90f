-- Sets the session's zone and its reporting_week; for an instant in the past, its listings and clicks, which know
-- nothing that came later; for some brands or categories, its listings, clicks, brands and category, which know nothing
-- of the others; each listing's clicks and steps, and when there were clicks, likewise. Who knows that nothing came
-- later (hide_later false) and sees all keeps the tables themselves, which are faster. An audience's listings and their
-- clicks' counts are copied and counted, since a view leaves the planner guessing how few they are. The week that the data
-- suggests does not depend on the audience. An unknown name is refused (VM001).
DROP FUNCTION IF EXISTS begin_report(text, timestamptz, text, boolean, text[], text[]);
CREATE OR REPLACE FUNCTION begin_report(wanted_week text DEFAULT NULL, wanted_as_of timestamptz DEFAULT NULL,
                             wanted_zone text DEFAULT 'Europe/Paris', hide_later boolean DEFAULT true,
                             only_brands text[] DEFAULT '{}', only_categories text[] DEFAULT '{}')
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, as_of timestamptz, zone text,
              previous_starts_at timestamptz, before_starts_at timestamptz, window_starts_at timestamptz,
              quarter_starts_at timestamptz, trend_starts_at timestamptz)
LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  home     text := current_schema();
  period   record;
  unknown  text;
  cut      timestamptz;
  steps    text;
  filtered boolean := cardinality(only_brands) > 0 OR cardinality(only_categories) > 0;
BEGIN
  DROP VIEW IF EXISTS pg_temp.reporting_week;
  DROP VIEW IF EXISTS pg_temp.report_audience;
  DROP VIEW IF EXISTS pg_temp.listing_clicks;
  DROP VIEW IF EXISTS pg_temp.click_spans;
  DROP VIEW IF EXISTS pg_temp.listing_steps;
  DROP VIEW IF EXISTS pg_temp.clicks;
  DROP VIEW IF EXISTS pg_temp.listings;
  DROP VIEW IF EXISTS pg_temp.brands;
  DROP VIEW IF EXISTS pg_temp.category;
  DROP TABLE IF EXISTS pg_temp.audience_listings, pg_temp.audience_listing_clicks, pg_temp.audience_listing_steps,
    pg_temp.cut_steps, pg_temp.cut_quarters;
  PERFORM set_config('TimeZone', wanted_zone, false);
  SELECT p.* INTO period FROM reporting_period(wanted_week, wanted_as_of, wanted_zone) AS p;
  -- A past week that is asked for is seen as of its end.
  cut := CASE WHEN NOT hide_later THEN NULL
              WHEN isfinite(wanted_as_of) THEN wanted_as_of
              WHEN wanted_as_of IS NULL AND wanted_week IS NOT NULL AND period.as_of = period.ends_at THEN period.as_of END;
  EXECUTE format(
    'CREATE TEMP VIEW reporting_week AS SELECT %L::text AS week, %L::timestamptz AS starts_at, %L::timestamptz AS ends_at,
            %L::timestamptz AS as_of, %L::text AS zone, %L::timestamptz AS previous_starts_at,
            %L::timestamptz AS before_starts_at, %L::timestamptz AS window_starts_at,
            %L::timestamptz AS quarter_starts_at, %L::timestamptz AS trend_starts_at',
    period.week, period.starts_at, period.ends_at, period.as_of, period.zone, period.previous_starts_at,
    period.before_starts_at, period.window_starts_at, period.quarter_starts_at, period.trend_starts_at);
  SELECT format('No brand in the data is called ''%s''', name) INTO unknown
  FROM unnest(only_brands) AS name WHERE NOT EXISTS (SELECT FROM brands WHERE brand = name)
  UNION ALL
  SELECT format('No category in the data is called ''%s''', name)
  FROM unnest(only_categories) AS name WHERE NOT EXISTS (SELECT FROM category WHERE category.category = name)
  LIMIT 1;
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION '%; names are written as in the extracts', unknown USING ERRCODE = 'VM001';
  END IF;
  IF cut IS NOT NULL OR filtered THEN
    IF cardinality(only_brands) > 0 THEN
      EXECUTE format('CREATE TEMP VIEW brands AS SELECT * FROM %I.brands WHERE brand = ANY (%L::text[])', home, only_brands);
    END IF;
    IF cardinality(only_categories) > 0 THEN
      EXECUTE format('CREATE TEMP VIEW category AS SELECT * FROM %I.category WHERE category = ANY (%L::text[])', home,
                     only_categories);
    END IF;
    EXECUTE format(
      CASE WHEN filtered THEN 'CREATE TEMP TABLE audience_listings AS' ELSE 'CREATE TEMP VIEW listings AS' END ||
      ' SELECT id, id_customer, id_brand, id_category, date_created,
                CASE WHEN date_completed <= %1$L::timestamptz THEN date_completed END AS date_completed,
                CASE WHEN date_sold      <= %1$L::timestamptz THEN date_sold      END AS date_sold
         FROM %2$I.listings WHERE date_created <= %1$L::timestamptz'
      || CASE WHEN cardinality(only_brands) > 0     THEN ' AND id_brand IN (SELECT id_brand FROM brands)'          ELSE '' END
      || CASE WHEN cardinality(only_categories) > 0 THEN ' AND id_category IN (SELECT id_category FROM category)' ELSE '' END,
      coalesce(cut, 'infinity'), home);
    IF filtered THEN
      ALTER TABLE pg_temp.audience_listings ADD PRIMARY KEY (id);
      ANALYZE pg_temp.audience_listings;
      CREATE TEMP VIEW listings AS SELECT * FROM pg_temp.audience_listings;
    END IF;
    EXECUTE format(
      'CREATE TEMP VIEW clicks AS SELECT * FROM %2$I.clicks WHERE datetime_session <= %1$L::timestamptz'
      || CASE WHEN filtered THEN ' AND id_product IN (SELECT id FROM listings)' ELSE '' END,
      coalesce(cut, 'infinity'), home);
    -- What was over by then stands as it is kept; listings that somebody was at work on at that instant are reduced anew.
    IF cut IS NOT NULL THEN
      EXECUTE 'CREATE TEMP TABLE cut_steps AS ' || listing_steps_query(format('%I.clicks_at_cuts', home), format(
        'datetime_session <= %1$L::timestamptz AND id_product IN
           (SELECT id_product FROM %2$I.listing_steps
            WHERE session_at <= %1$L::timestamptz AND session_until > %1$L::timestamptz)', cut, home));
      EXECUTE 'CREATE TEMP TABLE cut_quarters AS ' || click_quarters_query(format('%I.clicks_at_cuts', home), format(
        'datetime_session <= %1$L::timestamptz AND datetime_session >=
           (SELECT quarter_at FROM %2$I.click_quarters
            WHERE first_at <= %1$L::timestamptz AND last_at > %1$L::timestamptz)', cut, home));
      ANALYZE pg_temp.cut_steps;
    END IF;
    steps := CASE WHEN cut IS NULL THEN format('SELECT * FROM %I.listing_steps', home)
                  ELSE format(
                    'SELECT * FROM %2$I.listing_steps AS kept
                     WHERE session_until <= %1$L::timestamptz
                       AND NOT EXISTS (SELECT FROM pg_temp.cut_steps WHERE cut_steps.id_product = kept.id_product)
                     UNION ALL
                     SELECT * FROM pg_temp.cut_steps', cut, home) END;
    IF filtered THEN
      EXECUTE format('CREATE TEMP TABLE audience_listing_steps AS
                      SELECT * FROM (%s) AS known WHERE id_product IN (SELECT id FROM listings)', steps);
      CREATE INDEX ON pg_temp.audience_listing_steps (id_product);
      ANALYZE pg_temp.audience_listing_steps;
      CREATE TEMP VIEW listing_steps AS SELECT * FROM pg_temp.audience_listing_steps;
      -- No click without a listing is anybody's; of an audience's clicks the sessions say when there were any.
      CREATE TEMP VIEW click_spans AS
        SELECT id_product, session_at AS first_at, session_until AS last_at, sum(clicks)::bigint AS clicks,
               0::bigint AS without_listing
        FROM pg_temp.audience_listing_steps GROUP BY id_product, session_at, session_until;
    ELSE
      EXECUTE 'CREATE TEMP VIEW listing_steps AS ' || steps;
      EXECUTE format(
        'CREATE TEMP VIEW click_spans AS
         SELECT NULL::bigint AS id_product, first_at, last_at, clicks, without_listing
         FROM (SELECT * FROM %2$I.click_quarters WHERE last_at <= %1$L::timestamptz
               UNION ALL SELECT * FROM pg_temp.cut_quarters) AS known', cut, home);
    END IF;
    EXECUTE CASE WHEN filtered THEN 'CREATE TEMP TABLE audience_listing_clicks' ELSE 'CREATE TEMP VIEW listing_clicks' END ||
      ' AS SELECT * FROM (' ||
      CASE WHEN cut IS NULL THEN format('SELECT * FROM %I.listing_clicks', home)
           ELSE format(
             'SELECT * FROM %2$I.listing_clicks WHERE last_at <= %1$L::timestamptz
              UNION ALL
              SELECT * FROM (%3$s) AS under_way', cut, home,
             listing_clicks_query('listing_steps', format(
               'id_product IN (SELECT id_product FROM %2$I.listing_clicks
                               WHERE first_at <= %1$L::timestamptz AND last_at > %1$L::timestamptz)',
               cut, home)))
      END || ') AS known' || CASE WHEN filtered THEN ' WHERE id_product IN (SELECT id FROM listings)' ELSE '' END;
    IF filtered THEN
      ALTER TABLE pg_temp.audience_listing_clicks ADD PRIMARY KEY (id_product);
      ANALYZE pg_temp.audience_listing_clicks;
      CREATE TEMP VIEW listing_clicks AS SELECT * FROM pg_temp.audience_listing_clicks;
    END IF;
  END IF;
  IF filtered THEN
    EXECUTE format('CREATE TEMP VIEW report_audience AS SELECT %L::text AS audience',
                   array_to_string(only_brands || only_categories, ', '));
  END IF;
  RETURN QUERY SELECT period.week, period.starts_at, period.ends_at, period.as_of, period.zone,
                      period.previous_starts_at, period.before_starts_at, period.window_starts_at,
                      period.quarter_starts_at, period.trend_starts_at;
END
$$;
COMMENT ON FUNCTION begin_report IS
  'Sets the reporting week of this session; for an earlier instant or for some brands or categories, temporary '
  'views stand before listings, clicks, brands and category';
