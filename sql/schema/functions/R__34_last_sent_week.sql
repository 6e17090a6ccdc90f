-- The week of the deck that readers got last, with which the mail's news compare. Whoever sends says it for the
-- transaction:
--   SELECT set_config('vestiaire.last_sent_week', '2026-W18', true)
-- Unless that is an earlier week than the reporting week, it is the week before. A function and not a view alone,
-- because a view would look past the session's reporting_week.
--   was_sent  whether readers got a deck of that week
CREATE OR REPLACE FUNCTION last_sent_week()
RETURNS TABLE (week text, starts_at timestamptz, ends_at timestamptz, was_sent boolean)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  said text := current_setting('vestiaire.last_sent_week', true);
  sent timestamp;
BEGIN
  -- to_date takes weeks that do not exist, such as the 53rd of most years, and gives another one.
  IF said ~ '^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$' THEN
    sent := to_date(said, 'IYYY-"W"IW');
    IF to_char(sent, 'IYYY-"W"IW') <> said THEN
      sent := NULL;
    END IF;
  END IF;
  RETURN QUERY
    SELECT to_char(local, 'IYYY-"W"IW'), local AT TIME ZONE zone, (local + interval '7 days') AT TIME ZONE zone, is_said
    FROM (SELECT zone,
                 coalesce(sent AT TIME ZONE zone < reporting_week.starts_at, false) AS is_said,
                 CASE WHEN sent AT TIME ZONE zone < reporting_week.starts_at THEN sent
                      ELSE previous_starts_at AT TIME ZONE zone END AS local
          FROM reporting_week) AS last;
END
$$;
COMMENT ON FUNCTION last_sent_week IS
  'The week of the deck that readers got last (setting vestiaire.last_sent_week), else the week before the '
  'reporting week';

CREATE OR REPLACE VIEW last_sent_week AS SELECT * FROM last_sent_week();

COMMENT ON VIEW last_sent_week IS
  'The week of the deck that readers got last; one row';
COMMENT ON COLUMN last_sent_week.week IS 'ISO week';
COMMENT ON COLUMN last_sent_week.starts_at IS 'Monday 00:00 in the zone';
COMMENT ON COLUMN last_sent_week.ends_at IS 'Monday 00:00 of the next week';
COMMENT ON COLUMN last_sent_week.was_sent IS 'Whether readers got a deck of that week; else it is the week before';
