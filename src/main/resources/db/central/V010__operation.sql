-- Since when a desk has said, without a break, that it has facts to send; empty where it has none.
ALTER TABLE desk ADD COLUMN pending_since ${bigint};
-- The key that the desk will sign with next, told under the key that it signs with now.
ALTER TABLE desk ADD COLUMN next_signing_key ${bytes};

-- How far the work after an upgrade has come: facts that were held are replayed, and where the meaning of facts was
-- corrected, every subject is folded anew. Its row is locked by whoever does the next piece.
CREATE TABLE upkeep (
  id INT NOT NULL PRIMARY KEY,
  fold_version INT NOT NULL,
  next_subject ${uuid}
)${strict};
