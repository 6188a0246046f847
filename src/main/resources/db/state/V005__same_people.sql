-- Somebody who was registered twice: the record that stands for both. See decision 0052.
ALTER TABLE person ADD COLUMN same_as ${uuid};
CREATE INDEX person_same_as ON person (same_as) WHERE same_as IS NOT NULL;
