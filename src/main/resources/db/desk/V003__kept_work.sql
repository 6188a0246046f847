-- Work that was begun and not recorded, sealed for this desk; one row at most.
CREATE TABLE kept_work (
  id INT NOT NULL PRIMARY KEY,
  sealed ${bytes} NOT NULL
)${strict};

-- Wrong PINs in a row for one badge, so that nobody can try them all.
CREATE TABLE pin_tries (
  staff ${uuid} NOT NULL PRIMARY KEY,
  wrong INT NOT NULL,
  last_try ${bigint} NOT NULL
)${strict};
