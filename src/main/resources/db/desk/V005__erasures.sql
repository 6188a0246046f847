-- Who was erased, as far as this desk knows; it stays, so that nothing brings them back. `had_any` if something private
-- of theirs was here, `is_wiped` once nothing of it is left in the files, `is_confirmed` once this desk has said so.
CREATE TABLE erasure (
  person ${uuid} NOT NULL PRIMARY KEY,
  hub ${uuid} NOT NULL,
  had_any ${bool} NOT NULL,
  is_wiped ${bool} NOT NULL,
  is_confirmed ${bool} NOT NULL
)${strict};
