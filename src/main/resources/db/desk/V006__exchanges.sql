-- The last exchanges with the centre; several in a row that came to the same, with nothing to tell, are one.
CREATE TABLE exchange (
  number ${bigint} NOT NULL PRIMARY KEY,
  first_at ${bigint} NOT NULL,
  last_at ${bigint} NOT NULL,
  times INT NOT NULL,
  problem ${text} NOT NULL,
  sent ${text} NOT NULL,
  received ${text} NOT NULL
)${strict};

-- What the clock last showed here, and how far it was moved since it was compared with the centre's; milliseconds.
ALTER TABLE desk_self ADD COLUMN clock_seen ${bigint} NOT NULL DEFAULT 0;
ALTER TABLE desk_self ADD COLUMN clock_moved ${bigint} NOT NULL DEFAULT 0;
