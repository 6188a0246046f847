-- What a desk signed with until it was removed or got another key: with none of these does it come in again.
CREATE TABLE former_key (
  desk ${uuid} NOT NULL,
  signing_key ${bytes} NOT NULL,
  PRIMARY KEY (desk, signing_key)
)${keyed};
INSERT INTO former_key (desk, signing_key) SELECT id, signing_key FROM desk WHERE status = 'revoked';
