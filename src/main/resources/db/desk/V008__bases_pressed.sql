-- As in `subject`.
ALTER TABLE base RENAME TO base_before;
CREATE TABLE base (
  subject ${uuid} NOT NULL PRIMARY KEY,
  type ${text} NOT NULL,
  standing ${bytes}
)${strict};
INSERT INTO base SELECT subject, type, CAST(standing AS BLOB) FROM base_before;
DROP TABLE base_before;
