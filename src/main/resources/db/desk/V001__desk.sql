-- What only a desk has: who it is, what it has still to send, and how far it has read.
CREATE TABLE desk_self (
  id INT NOT NULL PRIMARY KEY,
  desk ${uuid} NOT NULL,
  incarnation ${uuid} NOT NULL,
  alliance ${text} NOT NULL,
  hub ${uuid} NOT NULL,
  prefix ${text} NOT NULL,
  next_number ${bigint} NOT NULL,
  chain_tip ${bytes} NOT NULL,
  clock_offset ${bigint} NOT NULL,
  clock_doubt ${bigint} NOT NULL,
  next_agreement ${bigint} NOT NULL
)${strict};

-- One row for each fact of this desk; 'pending' until the centre has it, 'held' or 'quarantined' where it says so.
CREATE TABLE outbox (
  fact ${uuid} NOT NULL PRIMARY KEY,
  incarnation ${uuid} NOT NULL,
  number ${bigint} NOT NULL,
  state ${text} NOT NULL,
  reason ${text} NOT NULL
)${strict};
CREATE INDEX outbox_pending ON outbox (number) WHERE state = 'pending';

-- A subject as the centre last said, while facts of this desk about it are still to be sent; NULL where it said nothing.
CREATE TABLE base (
  subject ${uuid} NOT NULL PRIMARY KEY,
  type ${text} NOT NULL,
  standing ${text}
)${strict};

-- The keys of people, staff and devices, each wrapped for somebody who may hold it.
CREATE TABLE subject_key (
  subject ${uuid} NOT NULL,
  holder ${text} NOT NULL,
  wrapped ${bytes} NOT NULL,
  PRIMARY KEY (subject, holder)
)${strict};

-- The central service that this desk has joined.
CREATE TABLE central (
  id INT NOT NULL PRIMARY KEY,
  address ${text} NOT NULL,
  epoch ${text} NOT NULL,
  cursor_number ${bigint} NOT NULL,
  reached_head ${bool} NOT NULL,
  hub ${uuid} NOT NULL,
  hub_name ${text} NOT NULL,
  signing_key ${bytes} NOT NULL,
  receiving_key ${bytes} NOT NULL,
  alliance_wrap ${bytes} NOT NULL,
  request_number ${bigint} NOT NULL,
  last_exchange ${bigint},
  problem ${text} NOT NULL
)${strict};

-- Lines of files that were recorded before, so that the same file twice does nothing twice.
CREATE TABLE line_done (
  line ${text} NOT NULL PRIMARY KEY,
  fact ${uuid} NOT NULL
)${strict};
