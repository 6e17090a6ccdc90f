-- The import that a report as of this instant rests on: the last one whose data ends no later; where all end later, the
-- first.
CREATE OR REPLACE FUNCTION import_as_of(wanted_as_of timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT max(number) FROM imports WHERE data_until <= wanted_as_of),
                  (SELECT min(number) FROM imports))
$$;
COMMENT ON FUNCTION import_as_of IS
  'Number of the import that a report as of an instant rests on';

-- For an instant in the past: the session's brands and categories are temporary views that call them what they were
-- called then, a brand that was not known yet by its placeholder. It follows begin_report, whose choice of some brands
-- or categories it keeps. One that came later is out of sight unless a listing that is in sight has it.
CREATE OR REPLACE FUNCTION hide_later_names(wanted_as_of timestamptz, only_brands text[] DEFAULT '{}',
                                            only_categories text[] DEFAULT '{}')
RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  home   text := current_schema();
  shown  bigint := import_as_of(wanted_as_of);
  one    record;
BEGIN
  IF shown IS NULL THEN
    RETURN;
  END IF;
  FOR one IN VALUES ('brands', 'id_brand', 'brand', 'brand_names', only_brands),
                    ('category', 'id_category', 'category', 'category_names', only_categories) LOOP
    EXECUTE format(
      'CREATE OR REPLACE TEMP VIEW %2$I AS
         SELECT now.%3$I, coalesce(was.%4$I, now.%4$I) AS %4$I, coalesce(was.is_placeholder, now.is_placeholder) AS is_placeholder
         FROM %1$I.%2$I AS now
         LEFT JOIN LATERAL (SELECT * FROM %1$I.%5$I AS named
                            WHERE named.%3$I = now.%3$I AND named.import <= %6$L::bigint
                            ORDER BY named.import DESC LIMIT 1) AS was ON true
         WHERE (was.import IS NOT NULL
                OR NOT EXISTS (SELECT FROM %1$I.%5$I AS named WHERE named.%3$I = now.%3$I)
                OR EXISTS (SELECT FROM %1$I.listings AS listed
                           WHERE listed.%3$I = now.%3$I AND listed.date_created <= %7$L::timestamptz))'
      || CASE WHEN cardinality(one.column5) > 0 THEN ' AND now.%4$I = ANY (%8$L::text[])' ELSE '' END,
      home, one.column1, one.column2, one.column3, one.column4, shown, wanted_as_of, one.column5);
  END LOOP;
END
$$;
COMMENT ON FUNCTION hide_later_names IS
  'After begin_report: brands and categories are called in this session what they were called at an earlier instant';
