-- What broke and can be mended is recommended too, and tracked like the others.
ALTER TABLE propositions DROP CONSTRAINT propositions_proposition_check;
ALTER TABLE propositions ADD CONSTRAINT propositions_proposition_check
  CHECK (proposition IN ('mend', 'maximise', 'reduce', 'promote'));
