-- What was given and never comes back; `line` is the code of what it was.
CREATE TABLE gift (
  id ${uuid} NOT NULL PRIMARY KEY,
  line ${text} NOT NULL,
  quantity INT NOT NULL,
  person ${uuid} NOT NULL,
  hub ${uuid} NOT NULL,
  staff ${uuid} NOT NULL,
  given_at ${bigint} NOT NULL,
  given_on ${text} NOT NULL,
  month ${text} NOT NULL
)${strict};
CREATE INDEX gift_month ON gift (month, hub);
CREATE INDEX gift_person ON gift (person);
