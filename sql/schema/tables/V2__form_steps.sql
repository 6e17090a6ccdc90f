CREATE TABLE form_steps (
  step_no      int  NOT NULL,
  step         text NOT NULL,
  event_action text PRIMARY KEY
);

COMMENT ON TABLE form_steps IS
  'The steps of the listing form, and the events that show a seller at work on one; one row per event';
COMMENT ON COLUMN form_steps.step_no IS 'Order of the steps, from 1';
COMMENT ON COLUMN form_steps.step IS 'Name';
COMMENT ON COLUMN form_steps.event_action IS 'As in clicks';

INSERT INTO form_steps VALUES
  (1, 'Start',             'tap add deposit'),
  (1, 'Start',             'start deposit'),
  (1, 'Start',             'create draft'),
  (2, 'Information',       'start information'),
  (2, 'Information',       'confirm information'),
  (3, 'Photos',            'start photos'),
  (3, 'Photos',            'confirm photos'),
  (4, 'Condition & price', 'start condition & price'),
  (4, 'Condition & price', 'confirm condition & price'),
  (5, 'Confirm',           'open confirmation dialog'),
  (5, 'Confirm',           'submit deposit');
