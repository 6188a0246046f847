-- How things stand. Every row belongs to one subject and is written anew, with all of that subject's rows, whenever
-- the subject changes. `standing` is what all facts about the subject came to, from which the other rows are made.
CREATE TABLE subject (
  id ${uuid} NOT NULL PRIMARY KEY,
  type ${text} NOT NULL,
  standing ${text} NOT NULL
)${strict};

CREATE TABLE device (
  id ${uuid} NOT NULL PRIMARY KEY,
  tag ${text} NOT NULL,
  type ${text} NOT NULL,
  make ${text} NOT NULL,
  model ${text} NOT NULL,
  serial ${text} NOT NULL,
  kit ${text} NOT NULL,
  hub ${uuid},
  state ${text} NOT NULL,
  state_since ${bigint} NOT NULL,
  funder ${text} NOT NULL,
  support_ends ${text} NOT NULL,
  loan ${uuid},
  due_on ${text}
)${strict};
CREATE INDEX device_state ON device (state, hub);
CREATE INDEX device_tag ON device (tag);
CREATE INDEX device_kit ON device (kit) WHERE kit <> '';

CREATE TABLE device_spell (
  device ${uuid} NOT NULL,
  ordinal INT NOT NULL,
  state ${text} NOT NULL,
  type ${text} NOT NULL,
  hub ${uuid} NOT NULL,
  since ${bigint} NOT NULL,
  since_on ${text} NOT NULL,
  until_at ${bigint},
  until_on ${text},
  PRIMARY KEY (device, ordinal)
)${strict};
CREATE INDEX device_spell_on ON device_spell (since_on);

CREATE TABLE code (
  subject ${uuid} NOT NULL,
  owner ${uuid} NOT NULL,
  kind ${text} NOT NULL,
  text ${text} NOT NULL,
  owner_type ${text} NOT NULL,
  PRIMARY KEY (subject, owner)
)${strict};
CREATE INDEX code_text ON code (text);
CREATE INDEX code_owner ON code (owner);

CREATE TABLE person (
  id ${uuid} NOT NULL PRIMARY KEY,
  hub ${uuid} NOT NULL,
  is_organisation ${bool} NOT NULL,
  format ${text} NOT NULL,
  language ${text} NOT NULL
)${strict};
CREATE INDEX person_hub ON person (hub);

CREATE TABLE loan (
  id ${uuid} NOT NULL PRIMARY KEY,
  number ${text} NOT NULL,
  person ${uuid} NOT NULL,
  hub ${uuid} NOT NULL,
  staff ${uuid} NOT NULL,
  opened_at ${bigint} NOT NULL,
  opened_on ${text} NOT NULL,
  month ${text} NOT NULL
)${strict};
CREATE INDEX loan_number ON loan (number);
CREATE INDEX loan_person ON loan (person);

CREATE TABLE loan_item (
  loan ${uuid} NOT NULL,
  device ${uuid} NOT NULL,
  person ${uuid} NOT NULL,
  hub ${uuid} NOT NULL,
  type ${text} NOT NULL,
  state ${text} NOT NULL,
  opened_at ${bigint} NOT NULL,
  opened_on ${text} NOT NULL,
  month ${text} NOT NULL,
  due_on ${text} NOT NULL,
  closed_at ${bigint},
  closed_on ${text},
  closed_hub ${uuid},
  condition ${text} NOT NULL,
  accounts ${text} NOT NULL,
  PRIMARY KEY (loan, device)
)${strict};
-- The physical law, kept by the database: the fold never lets two loans of one device be open.
CREATE UNIQUE INDEX loan_item_one_open ON loan_item (device) WHERE state = 'open';
CREATE INDEX loan_item_person ON loan_item (person, state);
CREATE INDEX loan_item_month ON loan_item (month, hub);
CREATE INDEX loan_item_due ON loan_item (due_on) WHERE state = 'open';

CREATE TABLE renewal (
  device ${uuid} NOT NULL,
  fact ${uuid} NOT NULL,
  loan ${uuid} NOT NULL,
  person ${uuid} NOT NULL,
  hub ${uuid} NOT NULL,
  type ${text} NOT NULL,
  renewed_at ${bigint} NOT NULL,
  renewed_on ${text} NOT NULL,
  month ${text} NOT NULL,
  due_on ${text} NOT NULL,
  PRIMARY KEY (device, fact)
)${strict};
CREATE INDEX renewal_month ON renewal (month, hub);

CREATE TABLE session (
  id ${uuid} NOT NULL PRIMARY KEY,
  hub ${uuid} NOT NULL,
  volunteer ${uuid} NOT NULL,
  form ${text} NOT NULL,
  held_at ${bigint} NOT NULL,
  held_on ${text} NOT NULL,
  month ${text} NOT NULL,
  minutes INT NOT NULL,
  headcount INT NOT NULL
)${strict};
CREATE INDEX session_month ON session (month, hub);

CREATE TABLE session_person (
  session ${uuid} NOT NULL,
  person ${uuid} NOT NULL,
  PRIMARY KEY (session, person)
)${strict};

CREATE TABLE session_topic (
  session ${uuid} NOT NULL,
  topic ${text} NOT NULL,
  PRIMARY KEY (session, topic)
)${strict};

-- Coarse values of a borrower or learner as they were when it happened; only at the own hub and the centre.
CREATE TABLE coarse (
  subject ${uuid} NOT NULL,
  fact ${uuid} NOT NULL,
  ordinal INT NOT NULL,
  subject_type ${text} NOT NULL,
  age_band ${text} NOT NULL,
  ward ${text} NOT NULL,
  decile ${text} NOT NULL,
  reason ${text} NOT NULL,
  edition ${text} NOT NULL,
  PRIMARY KEY (subject, fact, ordinal)
)${strict};

CREATE TABLE hub (
  id ${uuid} NOT NULL PRIMARY KEY,
  name ${text} NOT NULL,
  postcode ${text} NOT NULL,
  ward ${text} NOT NULL,
  hours ${text} NOT NULL,
  zone ${text} NOT NULL,
  same_as ${uuid}
)${strict};

CREATE TABLE staff (
  id ${uuid} NOT NULL PRIMARY KEY,
  hub ${uuid} NOT NULL,
  role ${text} NOT NULL,
  is_active ${bool} NOT NULL
)${strict};
CREATE INDEX staff_hub ON staff (hub);

-- Contradictions that are not settled.
CREATE TABLE cases (
  id ${uuid} NOT NULL PRIMARY KEY,
  subject ${uuid} NOT NULL,
  subject_type ${text} NOT NULL,
  kind ${text} NOT NULL,
  severity ${text} NOT NULL,
  detail ${text} NOT NULL,
  facts ${text} NOT NULL,
  since ${bigint} NOT NULL
)${strict};
CREATE INDEX cases_subject ON cases (subject);
