-- The listing form, step by step, and the events that say a seller is at work on one.
CREATE TABLE form_steps (
  step_no      int  NOT NULL,
  step         text NOT NULL,
  event_action text PRIMARY KEY
);

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
