-- What a device is found by when somebody types: its label, make, model and maker's number without case, accents,
-- spaces and signs. Rows that are here already get what plain SQL can do, until their device changes.
ALTER TABLE device ADD COLUMN found_by ${text} NOT NULL DEFAULT '';
UPDATE device SET found_by = lower(replace(tag || make || model || serial, ' ', ''));

CREATE INDEX device_due ON device (due_on) WHERE state = 'out';
CREATE INDEX loan_item_closed ON loan_item (closed_on, device) WHERE state <> 'open';
CREATE INDEX loan_item_of ON loan_item (device);
CREATE INDEX session_held ON session (held_on, id);
CREATE INDEX session_person_person ON session_person (person);
