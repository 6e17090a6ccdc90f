-- One address, one mail: Board@example.com and board@example.com are one reader. Of rows that fall together the one stays
-- that knows most: what was sent, or may have been, is not sent again.

DELETE FROM deliveries
USING (
  SELECT id,
         row_number() OVER (PARTITION BY report, period, lower(recipient), about ORDER BY array_position(known, state), id) AS nth
  FROM deliveries
  CROSS JOIN (VALUES (ARRAY['sent', 'unknown', 'data', 'sending', 'pending', 'held', 'failed'])) AS states (known)
) AS ranked
WHERE ranked.id = deliveries.id AND ranked.nth > 1;

UPDATE deliveries SET recipient = lower(recipient) WHERE recipient <> lower(recipient);

ALTER TABLE deliveries ADD CONSTRAINT deliveries_recipient_check CHECK (recipient = lower(recipient));

COMMENT ON COLUMN deliveries.recipient IS 'The address in small letters: in whatever case it is written, one reader';
