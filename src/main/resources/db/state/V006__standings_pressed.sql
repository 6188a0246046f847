-- A standing as bytes: JSON as before, or pressed (decision 0075). What is here stays plain until it is written anew.
-- On SQLite the row lies where its key is: an index beside it would be a quarter of the table.
ALTER TABLE subject RENAME TO subject_before;
CREATE TABLE subject (
  id ${uuid} NOT NULL PRIMARY KEY,
  type ${text} NOT NULL,
  standing ${bytes} NOT NULL
)${keyed};
INSERT INTO subject SELECT id, type, ${text_to_bytes}standing${as_bytes} FROM subject_before ORDER BY id;
DROP TABLE subject_before;
