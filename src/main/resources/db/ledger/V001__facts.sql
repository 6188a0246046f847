-- Facts as they were recorded, and what each is about. Written once; only erasure ever empties the two parts.
CREATE TABLE fact (
  id ${uuid} NOT NULL PRIMARY KEY,
  desk ${uuid} NOT NULL,
  incarnation ${uuid} NOT NULL,
  number ${bigint} NOT NULL,
  kind ${text} NOT NULL,
  version INT NOT NULL,
  after_facts ${text} NOT NULL,
  subjects ${text} NOT NULL,
  recorded_wall ${bigint} NOT NULL,
  recorded_offset ${bigint} NOT NULL,
  recorded_doubt ${bigint} NOT NULL,
  happened_at ${bigint} NOT NULL,
  happened_on ${text} NOT NULL,
  actor ${uuid} NOT NULL,
  body ${bytes} NOT NULL,
  coarse ${bytes},
  coarse_salt ${bytes},
  coarse_commitment ${bytes},
  personal ${bytes},
  personal_salt ${bytes},
  personal_commitment ${bytes},
  chain ${bytes} NOT NULL,
  UNIQUE (incarnation, number)
)${strict};

CREATE TABLE fact_subject (
  subject ${uuid} NOT NULL,
  fact ${uuid} NOT NULL,
  type ${text} NOT NULL,
  PRIMARY KEY (subject, fact)
)${strict};

CREATE INDEX fact_subject_fact ON fact_subject (fact);
