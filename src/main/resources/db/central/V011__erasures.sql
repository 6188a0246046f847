-- Who was erased. What comes about them later loses its private parts before it is kept. `fact` is empty where only the
-- list beside a backup says so, until the centre has recorded it itself.
CREATE TABLE erased (
  person ${uuid} NOT NULL PRIMARY KEY,
  fact ${uuid},
  at ${bigint} NOT NULL
)${strict};
