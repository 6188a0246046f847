-- What was said of the paper of a loan: signed and how, or why not; `holds` for the last word.
CREATE TABLE loan_signature (
  loan ${uuid} NOT NULL,
  fact ${uuid} NOT NULL,
  how ${text} NOT NULL,
  reason ${text} NOT NULL,
  staff ${uuid} NOT NULL,
  said_at ${bigint} NOT NULL,
  said_on ${text} NOT NULL,
  holds ${bool} NOT NULL,
  PRIMARY KEY (loan, fact)
)${strict};
