-- Who was erased, as far as this desk knows; it stays, so that nothing brings them back. `is_wiped` once nothing of them
-- is left in the files, `is_confirmed` once this desk has said so, or has nothing to say.
CREATE TABLE erasure (
  person ${uuid} NOT NULL PRIMARY KEY,
  is_wiped ${bool} NOT NULL,
  is_confirmed ${bool} NOT NULL
)${strict};
