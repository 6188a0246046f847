-- The papers of loans. A row is there as soon as a paper is owed; `pdf` is the paper as it was given and `terms` what it
-- says, both sealed under the borrower's key and NULL until it is made.
CREATE TABLE agreement (
  loan ${uuid} NOT NULL PRIMARY KEY,
  number ${text} NOT NULL,
  person ${uuid} NOT NULL,
  owed_at ${bigint} NOT NULL,
  made_at ${bigint},
  points INT NOT NULL,
  language ${text} NOT NULL,
  terms ${bytes},
  pdf ${bytes},
  sha256 ${bytes}
)${strict};
CREATE INDEX agreement_person ON agreement (person);
CREATE INDEX agreement_number ON agreement (number);
