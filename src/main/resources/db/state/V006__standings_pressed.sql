-- On SQLite a standing is bytes: JSON, pressed when it is next written (decision 75). The row lies where its key is: an
-- index beside it would be a quarter of the table. On PostgreSQL nothing changes.
${on_sqlite}ALTER TABLE subject RENAME TO subject_before;
${on_sqlite}CREATE TABLE subject (
${on_sqlite}  id ${uuid} NOT NULL PRIMARY KEY,
${on_sqlite}  type ${text} NOT NULL,
${on_sqlite}  standing ${bytes} NOT NULL
${on_sqlite})${keyed};
${on_sqlite}INSERT INTO subject SELECT id, type, CAST(standing AS BLOB) FROM subject_before ORDER BY id;
${on_sqlite}DROP TABLE subject_before;
