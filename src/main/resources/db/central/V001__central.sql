-- What only the centre has: who may speak to it, how far it has heard each, and in which order others read it.
CREATE TABLE centre (
  id INT NOT NULL PRIMARY KEY,
  alliance ${text} NOT NULL,
  desk ${uuid} NOT NULL,
  incarnation ${uuid} NOT NULL,
  signing_key ${bytes} NOT NULL
)${strict};

-- The one gapless number that every change is published under; its row is locked last of all.
CREATE TABLE head (
  id INT NOT NULL PRIMARY KEY,
  number ${bigint} NOT NULL,
  epoch ${text} NOT NULL,
  fold_version INT NOT NULL
)${strict};

CREATE TABLE desk (
  id ${uuid} NOT NULL PRIMARY KEY,
  hub ${uuid} NOT NULL,
  name ${text} NOT NULL,
  signing_key ${bytes} NOT NULL,
  receiving_key ${bytes} NOT NULL,
  status ${text} NOT NULL,
  version ${text} NOT NULL,
  enrolled_at ${bigint} NOT NULL,
  last_seen ${bigint} NOT NULL,
  request_number ${bigint} NOT NULL,
  clock_offset ${bigint} NOT NULL,
  pending ${bigint} NOT NULL,
  cursor_number ${bigint} NOT NULL
)${strict};

-- How far each stream of facts was heard without a gap, and the chain up to there.
CREATE TABLE stream (
  incarnation ${uuid} NOT NULL PRIMARY KEY,
  desk ${uuid} NOT NULL,
  last_number ${bigint} NOT NULL,
  chain ${bytes} NOT NULL
)${strict};
CREATE INDEX stream_desk ON stream (desk);

-- Numbers that did not simply become a fact with an effect: 'quarantined', 'held' for a newer program, or 'known' when
-- the same fact came before under another number.
CREATE TABLE set_aside (
  incarnation ${uuid} NOT NULL,
  number ${bigint} NOT NULL,
  desk ${uuid} NOT NULL,
  fact ${text} NOT NULL,
  outcome ${text} NOT NULL,
  reason ${text} NOT NULL,
  content ${bytes} NOT NULL,
  at ${bigint} NOT NULL,
  PRIMARY KEY (incarnation, number)
)${strict};
CREATE INDEX set_aside_held ON set_aside (desk) WHERE outcome = 'held';

CREATE TABLE invitation (
  hash ${text} NOT NULL PRIMARY KEY,
  hub ${uuid} NOT NULL,
  expires ${bigint} NOT NULL,
  used_by ${bytes},
  used_at ${bigint}
)${strict};

-- Under which number each subject changed last, and who may read it: the zero id stands for everybody's open part,
-- a hub's id for the whole subject to the desks of that hub. All rows of one subject carry one number.
CREATE TABLE feed (
  subject ${uuid} NOT NULL,
  scope ${uuid} NOT NULL,
  type ${text} NOT NULL,
  row_seq ${bigint} NOT NULL,
  PRIMARY KEY (subject, scope)
)${strict};
CREATE INDEX feed_page ON feed (scope, row_seq);

-- Something to lock before a subject has any row.
CREATE TABLE subject_lock (
  subject ${uuid} NOT NULL PRIMARY KEY
)${strict};

-- Keys of people, staff and devices, each wrapped for the centre or for a desk that may hold it.
CREATE TABLE key_wrap (
  subject ${uuid} NOT NULL,
  holder ${uuid} NOT NULL,
  wrapped ${bytes} NOT NULL,
  PRIMARY KEY (subject, holder)
)${strict};
